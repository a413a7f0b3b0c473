/** Notices that did not go out, at the account desk, one function per use case. Each returns data or throws `ApiError`. */
import { subjectClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type { Channel } from '@portal/bff/contract/communication';
import type { DeskNoticesApi, FailedNotices } from '@portal/bff/contract/notices';
import { fetchThrough, readJson } from '@portal/shell/contract';
import type { ApiTransport, ListPart, Subject } from '@portal/shell/contract';

const client = (api: ApiTransport, subject: Subject, options?: CallOptions) => subjectClient<DeskNoticesApi>(subject, 'notices', fetchThrough(api), options);

/** A part of them, longest waiting first. @param channel of one way alone */
export function listFailedNotices(
  api: ApiTransport,
  subject: Subject,
  channel: Channel | undefined,
  part: ListPart,
  call: CallOptions,
): Promise<FailedNotices> {
  return readJson(client(api, subject, call).failed.$get({ query: { ...part, ...(channel ? { channel } : {}) } }));
}

/** Has one tried again. @throws {ApiError} 404 when it is not there */
export function retryNotice(api: ApiTransport, subject: Subject, noticeId: string): Promise<void> {
  return readJson(client(api, subject).failed[':noticeId'].retry.$put({ param: { noticeId } }));
}

/** Has all of one way tried again, but those that may have arrived. */
export function retryNotices(api: ApiTransport, subject: Subject, channel: Channel): Promise<void> {
  return readJson(client(api, subject).failed.retry.$put({ json: { channel } }));
}

/** One is never tried again. @throws {ApiError} 404 when it is not there */
export function dropNotice(api: ApiTransport, subject: Subject, noticeId: string): Promise<void> {
  return readJson(client(api, subject).failed[':noticeId'].$delete({ param: { noticeId } }));
}
