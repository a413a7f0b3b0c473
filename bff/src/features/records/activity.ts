/** What is done with the health record, in the list of activity. */
import type { FeatureActivity } from '../../audit/feature-activity.ts';

export const RECORDS_AREA = { code: 'records', name: { en: 'Health record', es: 'Expediente médico' } } as const;

export const recordsActivity = {
  area: RECORDS_AREA,
  segments: ['records'],
  sentences: {
    'records.viewed': { en: 'Looked at the health record', es: 'Vio el expediente médico' },
    'records.result-viewed': { en: 'Looked at a test result', es: 'Vio un resultado de prueba' },
    'records.visit-viewed': { en: 'Looked at the summary of a visit', es: 'Vio el resumen de una cita' },
    'records.changed': { en: 'Changed the health record', es: 'Cambió el expediente médico' },
  },
  rules: [
    { method: 'GET', address: '^records/visits/[^/]+$', what: 'records.visit-viewed' },
    { method: 'GET', address: '^records/results/[^/]+$', what: 'records.result-viewed' },
    // Marking as seen changes nothing that others see.
    { method: 'PUT', address: '^records/results/[^/]+/seen$', what: 'records.result-viewed' },
  ],
} as const satisfies FeatureActivity;
