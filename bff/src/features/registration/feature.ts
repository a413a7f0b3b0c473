/** Making an account. */
import { defineFeature } from '../feature.ts';
import { registrationRoutes } from './routes.ts';
import { registrationMails } from './mails.ts';
import { registrationProblems } from './problems.ts';

export const registration = defineFeature({
  name: 'registration',
  routes: [['/api/registration', registrationRoutes]],
  mails: registrationMails,
  problems: registrationProblems,
  rows: { stay: ['registration'] },
});
