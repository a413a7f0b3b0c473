/** What people were told, how they want to hear, and what did not reach them. */
import { defineFeature } from '../feature.ts';
import { noticesActivity } from './activity.ts';
import { deskNoticesRoutes } from './desk-routes.ts';
import { noticesEvents } from './events.ts';
import { noticesRoutes } from './routes.ts';

export const notices = defineFeature({
  name: 'notices',
  routes: [
    ['/api/notices', noticesRoutes],
    ['/api/clinics/:clinicId/notices', deskNoticesRoutes],
  ],
  events: noticesEvents,
  activity: noticesActivity,
  rows: { go: ['notice', 'noticeChoice', 'personChoice'] },
});
