/** Who the patient is, how to reach them, and their first way in. */
import { defineFeature } from '../feature.ts';
import { accountActivity } from './activity.ts';
import { activationRoutes } from './activation-routes.ts';
import { accountEvents } from './events.ts';
import { accountHome } from './home.ts';
import { accountRoutes } from './routes.ts';
import { accountProblems } from './problems.ts';

export const account = defineFeature({
  name: 'account',
  routes: [
    ['/api/activation', activationRoutes],
    ['/api/patients/:patientId/account', accountRoutes],
  ],
  home: accountHome,
  events: accountEvents,
  problems: accountProblems,
  activity: accountActivity,
});
