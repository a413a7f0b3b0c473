/**
 * The messages API, one function per use case. Reading and answering one thread
 * is the same for a patient and for the clinic desk: the subject says whose.
 * Each returns data or throws `ApiError`.
 */
import { subjectClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type { MessagesApi, Thread, ThreadMessages } from '@portal/bff/contract/messages';
import { fetchThrough, readJson, saveFormDraft } from '@portal/shell/contract';
import type { ApiTransport, Subject } from '@portal/shell/contract';
import { withEarlier } from '../thread/known-messages.ts';

const threads = (api: ApiTransport, subject: Subject, options?: CallOptions) =>
  subjectClient<MessagesApi>(subject, 'messages', fetchThrough(api), options).threads;

/** One thread with its newest messages, at most so many, and the reader's own draft. */
export function readThread(api: ApiTransport, subject: Subject, threadId: string, call: CallOptions, most?: number): Promise<Thread> {
  return readJson(threads(api, subject, call)[':threadId'].$get({ param: { threadId }, query: most === undefined ? {} : { messages: String(most) } }));
}

/** Messages before those that are shown, the newest of them first. */
export function listMessages(api: ApiTransport, subject: Subject, threadId: string, after: string, call: CallOptions, limit = 20): Promise<ThreadMessages> {
  return readJson(threads(api, subject, call)[':threadId'].messages.$get({ param: { threadId }, query: { after, limit: String(limit) } }));
}

/** All of a thread, for paper: what comes before the messages that are shown is read part by part. */
export async function wholeThread(api: ApiTransport, subject: Subject, shown: Thread): Promise<Thread> {
  let whole = shown;
  while (whole.earlier !== null) whole = withEarlier(whole, await listMessages(api, subject, shown.id, whole.earlier, {}, 100));
  return whole;
}

/** Remembers that the reader has seen the thread up to a message. */
export function markRead(api: ApiTransport, subject: Subject, threadId: string, lastMessageId: string): Promise<void> {
  return readJson(threads(api, subject)[':threadId'].read.$put({ param: { threadId }, json: { lastMessageId } }));
}

/** Keeps what was typed and not sent; an empty text drops it. */
export function saveDraft(api: ApiTransport, subject: Subject, threadId: string, body: string): Promise<void> {
  return saveFormDraft(api, subject, `messages.reply.${threadId}`, body);
}
