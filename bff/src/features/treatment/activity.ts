/** How people read that staff who treat them looked at their record. */
import type { FeatureActivity } from '../../audit/feature-activity.ts';
import { RECORDS_AREA } from '../records/published.ts';

export const treatmentActivity = {
  area: RECORDS_AREA,
  segments: ['treatment'],
  sentences: {
    'records.treated': { en: 'Looked at the health record to care for the patient', es: 'Vio el expediente médico para atender al paciente' },
  },
  rules: [{ method: 'GET', address: '^treatment/?$', what: 'records.treated' }],
} as const satisfies FeatureActivity;
