/** What is done with personal details, in the list of activity. */
import type { ActivityArea, FeatureActivity } from '../../audit/feature-activity.ts';

/** Shared with the desk, where staff do such things. */
export const ACCOUNT_AREA: ActivityArea = { code: 'account', name: { en: 'Personal details', es: 'Datos personales' } };

export const accountActivity = {
  area: ACCOUNT_AREA,
  segments: ['account'],
  sentences: {
    'account.viewed': { en: 'Looked at personal details', es: 'Vio los datos personales' },
    'account.changed': { en: 'Changed personal details', es: 'Cambió los datos personales' },
    'account.activated': { en: 'Created an account', es: 'Creó una cuenta' },
    'account.code-issued': { en: 'Created a new activation code', es: 'Creó un código de activación nuevo' },
  },
  rules: [
    { action: 'activate', by: 'staff', what: 'account.code-issued' },
    { action: 'activate', what: 'account.activated' },
  ],
} as const satisfies FeatureActivity;
