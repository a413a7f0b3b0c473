/** What staff decide about what did not reach somebody, in the list of activity. */
import type { FeatureActivity } from '../../audit/feature-activity.ts';
import { ACCOUNT_AREA } from '../account/published.ts';

export const noticesActivity = {
  area: ACCOUNT_AREA,
  segments: ['notices'],
  sentences: {
    'account.notice-retried': { en: 'Tried to send a notification again', es: 'Intentó enviar una notificación otra vez' },
    'account.notice-dropped': { en: 'Stopped trying to send a notification', es: 'Dejó de intentar enviar una notificación' },
  },
  rules: [
    { action: 'retry-notice', what: 'account.notice-retried' },
    { action: 'drop-notice', what: 'account.notice-dropped' },
  ],
} as const satisfies FeatureActivity;
