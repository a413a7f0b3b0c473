/** What people hear about, and on which way. */
import { defineFeature } from '../feature.ts';
import { communicationRoutes } from './routes.ts';
import { communicationMails } from './mails.ts';

export const communication = defineFeature({
  name: 'communication',
  routes: [['/api/communication', communicationRoutes]],
  mails: communicationMails,
  rows: { go: ['contactChannel', 'communicationPreference', 'quietHours', 'pushDevice'] },
});
