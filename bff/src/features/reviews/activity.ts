/** How people read that staff who treat them looked at a result. */
import type { FeatureActivity } from '../../audit/feature-activity.ts';
import { RECORDS_AREA } from '../records/published.ts';

export const reviewsActivity = {
  area: RECORDS_AREA,
  segments: ['reviews'],
  sentences: {
    'reviews.viewed': { en: 'Looked at a test result to care for the patient', es: 'Vio un resultado de prueba para atender al paciente' },
    'reviews.reviewed': { en: 'Reviewed a test result', es: 'Revisó un resultado de prueba' },
    'reviews.commented': { en: 'Wrote a comment on a test result', es: 'Escribió un comentario sobre un resultado de prueba' },
  },
  rules: [
    { method: 'GET', address: '^reviews/[^/]+$', what: 'reviews.viewed' },
    { method: 'PUT', address: '^reviews/[^/]+/reviewed$', what: 'reviews.reviewed' },
    { method: 'POST', address: '^reviews/[^/]+/comments$', what: 'reviews.commented' },
  ],
} as const satisfies FeatureActivity;
