/** Conversations at the clinic desk, one function per use case beside those of `messages-api.ts`. Each returns data or throws `ApiError`. */
import { subjectClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type { DeskMessagesApi, DeskThreadList, MessagePool, NewOwner, NewPool, NewState, ThreadWork } from '@portal/bff/contract/messages';
import { fetchThrough, readJson } from '@portal/shell/contract';
import type { ApiTransport, ListPart, Subject } from '@portal/shell/contract';

/** What is shown of the desk's conversations. */
export interface DeskFilter {
  readonly filter: 'awaiting' | 'mine' | 'all';
  /** `own` is the team the reader belongs to first, `all` what they can answer. */
  readonly pool: MessagePool | 'own' | 'all';
}

const threads = (api: ApiTransport, subject: Subject, options?: CallOptions) =>
  subjectClient<DeskMessagesApi>(subject, 'messages', fetchThrough(api), options).threads;

/** A part of the conversations: what waits or is one's own longest wait first, all newest message first. */
export function listDeskThreads(api: ApiTransport, subject: Subject, filter: DeskFilter, part: ListPart, call: CallOptions): Promise<DeskThreadList> {
  return readJson(threads(api, subject, call).$get({ query: { ...filter, ...part } }));
}

/** @throws {ApiError} 409 `message/taken`, 422 `message/not-for-them` */
export function assignThread(api: ApiTransport, subject: Subject, threadId: string, owner: NewOwner, call: CallOptions): Promise<ThreadWork> {
  return readJson(threads(api, subject, call)[':threadId'].owner.$put({ param: { threadId }, json: owner }));
}

/** @throws {ApiError} 409 `message/newer` */
export function setThreadState(api: ApiTransport, subject: Subject, threadId: string, state: NewState, call: CallOptions): Promise<ThreadWork> {
  return readJson(threads(api, subject, call)[':threadId'].state.$put({ param: { threadId }, json: state }));
}

/** @throws {ApiError} 409 `message/taken` */
export function moveThread(api: ApiTransport, subject: Subject, threadId: string, pool: NewPool, call: CallOptions): Promise<void> {
  return readJson(threads(api, subject, call)[':threadId'].pool.$put({ param: { threadId }, json: pool }));
}
