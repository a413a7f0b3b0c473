/**
 * What it takes to write a message: what is known before, drafts, their files,
 * sending and undoing. Each returns data or throws `ApiError`.
 */
import { subjectClient, subjectPath } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type {
  DraftInput,
  HelpKind,
  MessageCheck,
  MessageDraft,
  MessageDrafts,
  MessageDraftsApi,
  MessagesApi,
  MessageTerms,
  MessageText,
  SavedDraft,
  SentDraft,
  Thread,
} from '@portal/bff/contract/messages';
import { fetchThrough, readAnswer, readJson } from '@portal/shell/contract';
import type { ApiTransport, ListPart, Subject } from '@portal/shell/contract';

/** A page that goes away may send no more than this with it, by the Fetch standard. */
const KEEPALIVE_MOST = 60_000;

const messages = (api: ApiTransport, subject: Subject, call?: CallOptions) => subjectClient<MessagesApi>(subject, 'messages', fetchThrough(api), call);
const drafts = (api: ApiTransport, subject: Subject, call?: CallOptions) =>
  subjectClient<MessageDraftsApi>(subject, 'messages', fetchThrough(api), call).drafts;

/** To whom somebody can write, what for, what it may cost, and how much a message holds. */
export function readTerms(api: ApiTransport, subject: Subject, call: CallOptions): Promise<MessageTerms> {
  return readJson(messages(api, subject, call).terms.$get());
}

/** Where help is for what somebody is about to send. */
export async function checkText(api: ApiTransport, subject: Subject, text: MessageText): Promise<readonly HelpKind[]> {
  return (await readJson<MessageCheck>(messages(api, subject).check.$post({ json: text }))).help;
}

/** A conversation without its messages, to begin another one like it. */
export function readThreadHead(api: ApiTransport, subject: Subject, threadId: string, call: CallOptions): Promise<Thread> {
  return readJson(messages(api, subject, call).threads[':threadId'].$get({ param: { threadId }, query: { messages: '1' } }));
}

/** A part of this person's drafts, last changed first, with what was sent and can still be undone. */
export function listDrafts(api: ApiTransport, subject: Subject, part: ListPart, call: CallOptions): Promise<MessageDrafts> {
  return readJson(drafts(api, subject, call).$get({ query: part }));
}

/** A draft, and how many seconds are left to undo its sending, by the server's clock; 0 where it was not sent. */
export interface OpenedDraft {
  readonly draft: MessageDraft;
  readonly secondsLeft: number;
}

export async function readDraft(api: ApiTransport, subject: Subject, draftId: string, call: CallOptions = {}): Promise<OpenedDraft> {
  const answer = await readAnswer(drafts(api, subject, call)[':draftId'].$get({ param: { draftId } }));
  const draft = (await answer.json()) as MessageDraft;
  return { draft, secondsLeft: secondsUntil(draft.releaseAt, answer.headers.get('date')) };
}

/** The answer of the conversation that was being written, if there is one. */
export async function findReply(api: ApiTransport, subject: Subject, threadId: string, call: CallOptions): Promise<OpenedDraft | null> {
  const answer = await readAnswer(drafts(api, subject, call).$get({ query: { limit: '100' } }));
  const { items } = (await answer.json()) as MessageDrafts;
  const draft = items.find((each) => each.threadId === threadId && each.copyOfId === null) ?? items.find((each) => each.threadId === threadId);
  return draft ? { draft, secondsLeft: secondsUntil(draft.releaseAt, answer.headers.get('date')) } : null;
}

/** This computer's clock may be wrong by minutes; the server says what its own is. */
function secondsUntil(at: string | null, now: string | null): number {
  if (at === null) return 0;
  return Math.max(0, Math.ceil((Date.parse(at) - (now === null ? Date.now() : Date.parse(now))) / 1000));
}

/** Keeps what was typed. It outlives the page that sent it. */
export function saveDraft(api: ApiTransport, subject: Subject, draftId: string, input: DraftInput): Promise<SavedDraft> {
  const keepalive = input.body.length + input.subject.length < KEEPALIVE_MOST / 4;
  return readJson(drafts(api, subject, { keepalive })[':draftId'].$put({ param: { draftId }, json: input }));
}

export function deleteDraft(api: ApiTransport, subject: Subject, draftId: string): Promise<void> {
  return readJson(drafts(api, subject, { keepalive: true })[':draftId'].$delete({ param: { draftId } }));
}

/** Sends it, once however often it is asked to. */
export function sendDraft(api: ApiTransport, subject: Subject, draftId: string, version: number, call: CallOptions): Promise<SentDraft> {
  return readJson(drafts(api, subject, call)[':draftId'].send.$post({ param: { draftId }, json: { version } }));
}

/** Takes a message back while the clinic has not got it. */
export function undoSend(api: ApiTransport, subject: Subject, draftId: string): Promise<MessageDraft> {
  return readJson(drafts(api, subject)[':draftId'].undo.$post({ param: { draftId } }));
}

/** Where files of a draft go, and below which each has its address. */
export function filesPath(subject: Subject, draftId: string): `/api/${string}` {
  return `${subjectPath(subject, 'messages', 'drafts', draftId, 'documents') as `/api/${string}`}`;
}

/** A file of a draft, as it is kept. */
export async function readDraftFile(api: ApiTransport, subject: Subject, draftId: string, fileId: string, signal: AbortSignal): Promise<Blob> {
  const answer = await readAnswer(api.request(subjectPath(subject, 'messages', 'drafts', draftId, 'files', fileId), { signal }));
  return answer.blob();
}
