/** What staff decide about what came from other systems, in the list of activity. */
import type { FeatureActivity } from '../../audit/feature-activity.ts';
import { ACCOUNT_AREA } from '../account/published.ts';

export const importActivity = {
  area: ACCOUNT_AREA,
  segments: ['imports'],
  sentences: {
    'account.identity-settled': {
      en: 'Checked whether records from another system are about this person',
      es: 'Verificó si los registros de otro sistema son de esta persona',
    },
  },
  rules: [{ action: 'settle-identity', what: 'account.identity-settled' }],
} as const satisfies FeatureActivity;
