/** What is done with who works at a clinic: about no patient, so in no patient's list. */
import type { FeatureActivity } from '../../audit/feature-activity.ts';
import { ACCOUNT_AREA } from '../account/published.ts';

export const staffActivity = {
  area: ACCOUNT_AREA,
  segments: ['staff'],
  sentences: { 'account.staff-changed': { en: 'Changed who works at the clinic', es: 'Cambió quién trabaja en la clínica' } },
  rules: [{ action: 'staff', what: 'account.staff-changed' }],
} as const satisfies FeatureActivity;
