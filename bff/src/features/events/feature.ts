/** The stream of live events. */
import { defineFeature } from '../feature.ts';
import { eventsRoutes } from './routes.ts';

export const events = defineFeature({
  name: 'events',
  routes: [['/api/events', eventsRoutes]],
});
