/** The messages API of a patient or of a clinic desk, one function per use case. Each returns data or throws `ApiError`. */
import { subjectClient } from '@portal/bff/contract';
import type { MessagesApi, Thread, ThreadMessage, ThreadSummary } from '@portal/bff/contract';
import { fetchThrough, readJson } from '@portal/shell/contract';
import type { ApiTransport, Subject } from '@portal/shell/contract';

// The clinic desk's routes have the same shapes below their own address.
const client = (api: ApiTransport, subject: Subject) => subjectClient<MessagesApi>(subject, 'messages', fetchThrough(api));
const param = (threadId: string) => ({ threadId: encodeURIComponent(threadId) });

/** Threads, newest first; at the clinic desk those that wait for an answer first. */
export async function listThreads(api: ApiTransport, subject: Subject, signal: AbortSignal): Promise<ThreadSummary[]> {
  const { threads } = await readJson<{ threads: ThreadSummary[] }>(client(api, subject).threads.$get({ query: {} }, { init: { signal } }));
  if (subject.kind === 'patient') return threads;
  return threads.toSorted((a, b) => Number(b.awaitsClinic) - Number(a.awaitsClinic));
}

/** One thread with its messages and the unsent draft. */
export function readThread(api: ApiTransport, subject: Subject, threadId: string, signal: AbortSignal): Promise<Thread> {
  return readJson(client(api, subject).threads[':threadId'].$get({ param: param(threadId) }, { init: { signal } }));
}

/** Sends a reply; the same `clientKey` is the same message however often it is sent. */
export function sendReply(api: ApiTransport, subject: Subject, threadId: string, body: string, clientKey: string): Promise<ThreadMessage> {
  return readJson(client(api, subject).threads[':threadId'].replies.$post({ param: param(threadId), json: { body, clientKey } }));
}

/** Remembers that the thread was read. */
export function markRead(api: ApiTransport, subject: Subject, threadId: string): Promise<void> {
  return readJson(client(api, subject).threads[':threadId'].read.$put({ param: param(threadId) }));
}

/** Keeps what was typed; an empty text drops it. */
export function saveDraft(api: ApiTransport, subject: Subject, threadId: string, body: string): Promise<void> {
  return readJson(client(api, subject).threads[':threadId'].draft.$put({ param: param(threadId), json: { body } }));
}
