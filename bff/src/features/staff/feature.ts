/** Who works at a clinic: an administrator invites, changes roles and ends. */
import { defineFeature } from '../feature.ts';
import { staffActivity } from './activity.ts';
import { staffProblems } from '../../staff/staff-problems.ts';
import { staffMails } from './mails.ts';
import { staffRoutes } from './routes.ts';

export const staff = defineFeature({
  name: 'staff',
  routes: [['/api/clinics/:clinicId/staff', staffRoutes]],
  mails: staffMails,
  problems: staffProblems,
  activity: staffActivity,
});
