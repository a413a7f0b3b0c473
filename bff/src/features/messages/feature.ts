/** Messages between patients and the clinic. */
import { defineFeature } from '../feature.ts';
import { messagesActivity } from './activity.ts';
import { clinicMessagesRoutes } from './clinic-routes.ts';
import { MESSAGE_FILES } from './draft-files.ts';
import { messageDraftRoutes } from './draft-routes.ts';
import { messagesEvents } from './events.ts';
import { giveBack } from './give-back.ts';
import { messagesHome } from './home.ts';
import { forwardDrafts, noteDrafts } from './note-drafts.ts';
import { replyDrafts } from './reply-drafts.ts';
import { messageRows } from './news-rows.ts';
import { messagesProblems } from './problems.ts';
import { messagesRoutes } from './routes.ts';
import { releaseMessage } from './release.ts';
import { sendBatch } from './send-batch.ts';
import { messagesTopics } from './topics.ts';

export const messages = defineFeature({
  name: 'messages',
  routes: [
    ['/api/patients/:patientId/messages', messagesRoutes],
    ['/api/patients/:patientId/messages', messageDraftRoutes],
    ['/api/clinics/:clinicId/messages', clinicMessagesRoutes],
  ],
  forms: ['messages.away', 'messages.start', 'messages.template-*'],
  home: messagesHome,
  events: messagesEvents,
  drafts: [replyDrafts, noteDrafts, forwardDrafts],
  uploads: [MESSAGE_FILES],
  jobs: [releaseMessage, sendBatch],
  giveBack,
  topics: messagesTopics,
  newsRows: { messages: messageRows },
  activity: messagesActivity,
  problems: messagesProblems,
  rows: {
    go: ['messageDraft', 'threadPlace', 'messageFolder', 'unsentMessage', 'staffAbsence', 'threadPresence'],
    stay: [
      'messageThread',
      'message',
      'messageAbout',
      'threadRead',
      'messageTeam',
      'threadNote',
      'threadConversion',
      'messageTemplate',
      'messageBatch',
      'messageBatchItem',
    ],
  },
});
