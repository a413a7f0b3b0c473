/** Who the patient is, and how to reach them. */
import { defineFeature } from '../feature.ts';
import { accountActivity } from './activity.ts';
import { accountEvents } from './events.ts';
import { accountHome } from './home.ts';
import { accountRoutes } from './routes.ts';
import { accountProblems } from './problems.ts';

export const account = defineFeature({
  name: 'account',
  routes: [['/api/patients/:patientId/account', accountRoutes]],
  forms: ['account.contact', 'account.details'],
  home: accountHome,
  events: accountEvents,
  problems: accountProblems,
  activity: accountActivity,
});
