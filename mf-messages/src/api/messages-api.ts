/**
 * The messages API, one function per use case. Reading and answering one thread
 * is the same for a patient and for the clinic desk: the subject says whose.
 * Each returns data or throws `ApiError`.
 */
import { subjectClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type { MessagesApi, Thread } from '@portal/bff/contract/messages';
import { fetchThrough, readJson, saveFormDraft } from '@portal/shell/contract';
import type { ApiTransport, Subject } from '@portal/shell/contract';

const threads = (api: ApiTransport, subject: Subject, options?: CallOptions) =>
  subjectClient<MessagesApi>(subject, 'messages', fetchThrough(api), options).threads;

/** One thread with its messages, all or so many of the newest, and the reader's own draft. */
export function readThread(api: ApiTransport, subject: Subject, threadId: string, call: CallOptions, most?: number): Promise<Thread> {
  return readJson(threads(api, subject, call)[':threadId'].$get({ param: { threadId }, query: most === undefined ? {} : { messages: String(most) } }));
}

/** Remembers that the reader has seen the thread up to a message. */
export function markRead(api: ApiTransport, subject: Subject, threadId: string, lastMessageId: string): Promise<void> {
  return readJson(threads(api, subject)[':threadId'].read.$put({ param: { threadId }, json: { lastMessageId } }));
}

/** Keeps what was typed and not sent; an empty text drops it. */
export function saveDraft(api: ApiTransport, subject: Subject, threadId: string, body: string): Promise<void> {
  return saveFormDraft(api, subject, `messages.reply.${threadId}`, body);
}
