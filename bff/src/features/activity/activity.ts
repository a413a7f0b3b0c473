/** What is done with the list of activity, in the list itself. */
import type { FeatureActivity } from '../../audit/feature-activity.ts';
import { ACCESS_AREA } from '../sharing/published.ts';

export const activityActivity = {
  area: ACCESS_AREA,
  segments: ['activity'],
  sentences: {
    'activity.exported': { en: 'Exported this list', es: 'Exportó esta lista' },
  },
  rules: [{ method: 'POST', address: '^activity/export$', what: 'activity.exported' }],
} as const satisfies FeatureActivity;
