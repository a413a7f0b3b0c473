/** What staff do with somebody's account, in the list of activity. */
import type { FeatureActivity } from '../../audit/feature-activity.ts';
import { ACCOUNT_AREA } from '../account/published.ts';

export const deskActivity = {
  area: ACCOUNT_AREA,
  segments: ['desk'],
  sentences: {
    'account.unlocked': { en: 'Helped with signing in', es: 'Ayudó a iniciar sesión' },
    'account.request-decided': { en: 'Answered a request', es: 'Respondió una solicitud' },
    'account.closed': { en: 'Closed the account', es: 'Cerró la cuenta' },
    'account.reopened': { en: 'Opened the account again', es: 'Abrió la cuenta de nuevo' },
    'account.letter-posted': { en: 'Mailed a letter', es: 'Envió una carta' },
  },
  rules: [
    { action: 'request', what: 'account.request-decided' },
    { action: 'unlock', what: 'account.unlocked' },
    { action: 'close-account', what: 'account.closed' },
    { action: 'reopen-account', what: 'account.reopened' },
    { action: 'post-letter', what: 'account.letter-posted' },
  ],
} as const satisfies FeatureActivity;
