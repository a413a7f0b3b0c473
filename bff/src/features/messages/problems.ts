/** What can be wrong with work on conversations. */
import type { FeatureProblems } from '../../http/problems.ts';

export const messagesProblems = {
  'message/taken': { status: 409, title: 'Someone else was faster. Look at who has it now.' },
  'message/newer': { status: 409, title: 'There is a new message. Read it first.' },
  'message/not-for-them': { status: 422, title: 'This colleague can’t open this conversation. Choose someone else.' },
  'message/unfilled': { status: 422, title: 'A field is not filled in yet. Fill it in, then send your answer.' },
  'message/cover-away': { status: 422, title: 'This colleague is out on some of these days too. Choose someone else.' },
  'message/kept-apart': { status: 422, title: 'Only the person who wrote this can see it, so a request can’t be made of it. Answer them instead.' },
  'message/no-recipient': { status: 422, title: 'None of these patients can get this message. Check the patient numbers.' },
  'message/batch-other': { status: 409, title: 'A message was sent from this page already. Open a new one to write another.' },
  'message/closed': { status: 409, title: 'This conversation is closed. Start a new message, and we’ll answer you there.' },
  'message/team-closed': { status: 409, title: 'This team can’t take messages right now. Choose another one.' },
  'message/not-their-topic': { status: 422, title: 'This team doesn’t answer this kind of question. Choose another team or another topic.' },
  'message/too-short': { status: 422, title: 'Something is missing. Write a subject and a message, then send it.' },
  'message/too-long': { status: 422, title: 'This message is too long. Shorten it, or send it in two parts.' },
  'message/already-sent': { status: 409, title: 'Your message is on its way to the clinic already. Write to them again to correct it.' },
  'message/too-many': {
    status: 429,
    title: 'You wrote a lot of messages in the last hour. Wait a while, then write again. If it can’t wait, call your clinic.',
  },
  'message/draft-most': { status: 409, title: 'You have as many drafts as we can keep. Send or delete one first.' },
  'message/file-unfinished': { status: 409, title: 'A file is not here yet. Wait until it is, or remove it.' },
  'message/folder-name': { status: 409, title: 'You have a folder with this name. Choose another name.' },
  'message/folder-most': { status: 409, title: 'You have as many folders as we can keep. Delete one first.' },
} as const satisfies FeatureProblems;

type Problems = typeof messagesProblems;

declare module '../../http/problems.ts' {
  interface DeclaredProblems extends Problems {}
}
