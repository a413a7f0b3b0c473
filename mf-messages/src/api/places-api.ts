/** Where a patient's side keeps its conversations, and finding one: one function per use case. Each returns data or throws `ApiError`. */
import { subjectClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type {
  MessageFolder,
  MessageFolders,
  MessagePeople,
  MessagesApi,
  NewMark,
  NewPlace,
  ThreadExport,
  ThreadList,
  ThreadSearch,
} from '@portal/bff/contract/messages';
import { fetchThrough, readJson } from '@portal/shell/contract';
import type { ApiTransport, ListPart, Subject } from '@portal/shell/contract';

/** What is looked for, whichever part of it is read. */
export type Wanted = Partial<Omit<ThreadSearch, 'after' | 'limit'>>;

const messages = (api: ApiTransport, subject: Subject, options?: CallOptions) => subjectClient<MessagesApi>(subject, 'messages', fetchThrough(api), options);

/** A part of the conversations in one place, or of those that match; the newest first. What is looked for goes in the body: it may be an illness. */
export function searchThreads(api: ApiTransport, subject: Subject, wanted: Wanted, { after, limit }: ListPart, call: CallOptions): Promise<ThreadList> {
  const part = { ...(after === undefined ? {} : { after }), ...(limit === undefined ? {} : { limit: Number(limit) }) };
  return readJson(messages(api, subject, call).threads.search.$post({ json: { ...wanted, ...part } }));
}

/** How many conversations lie where, and in how many of them is something new. */
export function readFolders(api: ApiTransport, subject: Subject, call: CallOptions): Promise<MessageFolders> {
  return readJson(messages(api, subject, call).folders.$get());
}

/** Who wrote in them. */
export function listPeople(api: ApiTransport, subject: Subject, call: CallOptions): Promise<MessagePeople> {
  return readJson(messages(api, subject, call).people.$get());
}

/** Makes a folder with an id of its own, or names it anew. @throws {ApiError} 409 `message/folder-name`, `message/folder-most` */
export function nameFolder(api: ApiTransport, subject: Subject, folderId: string, name: string): Promise<MessageFolder> {
  return readJson(messages(api, subject).folders[':folderId'].$put({ param: { folderId }, json: { name } }));
}

/** Deletes a folder; what lay in it is in the inbox again. */
export function deleteFolder(api: ApiTransport, subject: Subject, folderId: string): Promise<void> {
  return readJson(messages(api, subject).folders[':folderId'].$delete({ param: { folderId } }));
}

/** Puts conversations somewhere, all or none. */
export function moveThreads(api: ApiTransport, subject: Subject, to: NewPlace): Promise<void> {
  return readJson(messages(api, subject).places.$put({ json: to }));
}

/** Marks conversations as read or as not read. */
export function markThreads(api: ApiTransport, subject: Subject, as: NewMark): Promise<void> {
  return readJson(messages(api, subject).marks.$put({ json: as }));
}

/** A whole conversation to take along. */
export function exportThread(api: ApiTransport, subject: Subject, threadId: string): Promise<ThreadExport> {
  return readJson(messages(api, subject).threads[':threadId'].export.$get({ param: { threadId } }));
}
