/** Signing in, out and once more. */
import { defineFeature } from '../feature.ts';
import { sessionRoutes } from './routes.ts';
import { secondStepRoutes } from './second-step-routes.ts';
import { sessionMails } from './mails.ts';
import { sessionProblems } from './problems.ts';

export const session = defineFeature({
  name: 'session',
  routes: [
    ['/api/session', sessionRoutes],
    ['/api/session', secondStepRoutes],
  ],
  mails: sessionMails,
  problems: sessionProblems,
});
