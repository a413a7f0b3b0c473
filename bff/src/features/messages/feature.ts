/** Messages between patients and the clinic. */
import { defineFeature } from '../feature.ts';
import { messagesActivity } from './activity.ts';
import { clinicMessagesRoutes } from './clinic-routes.ts';
import { messagesEvents } from './events.ts';
import { messagesHome } from './home.ts';
import { replyDrafts } from './reply-drafts.ts';
import { messageRows } from './news-rows.ts';
import { messagesProblems } from './problems.ts';
import { messagesRoutes } from './routes.ts';
import { messagesTopics } from './topics.ts';

export const messages = defineFeature({
  name: 'messages',
  routes: [
    ['/api/patients/:patientId/messages', messagesRoutes],
    ['/api/clinics/:clinicId/messages', clinicMessagesRoutes],
  ],
  home: messagesHome,
  events: messagesEvents,
  drafts: [replyDrafts],
  topics: messagesTopics,
  newsRows: { messages: messageRows },
  activity: messagesActivity,
  problems: messagesProblems,
  rows: {
    go: ['messageDraft', 'threadPlace', 'messageFolder', 'unsentMessage'],
    stay: ['messageThread', 'message', 'messageAbout', 'threadRead', 'messageTeam'],
  },
});
