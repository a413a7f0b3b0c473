/** The account desk of a clinic. */
import { defineFeature } from '../feature.ts';
import { deskActivity } from './activity.ts';
import { deskAccessRoutes } from './access-routes.ts';
import { deskJobRoutes } from './jobs-routes.ts';
import { deskLetterRoutes } from './letters-routes.ts';
import { deskRoutes } from './routes.ts';
import { deskMails } from './mails.ts';
import { deskProblems } from './problems.ts';

export const desk = defineFeature({
  name: 'desk',
  routes: [
    ['/api/clinics/:clinicId/desk', deskRoutes],
    ['/api/clinics/:clinicId/desk', deskAccessRoutes],
    ['/api/clinics/:clinicId/desk', deskLetterRoutes],
    ['/api/clinics/:clinicId/desk', deskJobRoutes],
  ],
  mails: deskMails,
  problems: deskProblems,
  activity: deskActivity,
});
