/** Results that come to a clinic: looked at by who treats the patient, and commented on. */
import { defineFeature } from '../feature.ts';
import { reviewsActivity } from './activity.ts';
import { reviewsRoutes } from './routes.ts';

export const reviews = defineFeature({
  name: 'reviews',
  routes: [['/api/clinics/:clinicId/reviews', reviewsRoutes]],
  forms: ['records.review-comment.*'],
  activity: reviewsActivity,
  rows: { stay: ['resultReview'] },
});
