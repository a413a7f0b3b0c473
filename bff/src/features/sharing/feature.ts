/** Who else sees a record. */
import { defineFeature } from '../feature.ts';
import { sharingActivity } from './activity.ts';
import { announceAges } from './age-notices.ts';
import { sharingEvents } from './events.ts';
import { proxyInvitationRoutes } from './invitation-routes.ts';
import { sharingRoutes } from './routes.ts';
import { sharingMails } from './mails.ts';

export const sharing = defineFeature({
  name: 'sharing',
  routes: [
    ['/api/patients/:patientId/sharing', sharingRoutes],
    ['/api/proxy-invitations', proxyInvitationRoutes],
  ],
  forms: ['account.invite'],
  events: sharingEvents,
  jobs: [announceAges],
  mails: sharingMails,
  activity: sharingActivity,
  rows: { stay: ['proxyInvitation', 'accessNotice'] },
});
