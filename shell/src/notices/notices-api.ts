/** What the signed-in person was told. Each function returns data or throws `ApiError`. */
import { personClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type { Marked, Notice, NoticeCount, Notices, NoticesApi } from '@portal/bff/contract/notices';
import { fetchThrough, readJson } from '../contract/api-error.ts';
import type { ApiTransport } from '../contract/contexts.ts';
import type { ListPart } from '../contract/paged-resource.ts';

export type { Marked, Notice, NoticeCount, Notices };

/** Which notices; what is left out is not asked about. */
export interface NoticeFilter {
  readonly unread?: 'true';
  readonly topic?: string;
  readonly patientId?: string;
}

const client = (api: ApiTransport, options?: CallOptions) => personClient<NoticesApi>('/api/notices', fetchThrough(api), options);

/** A part of them, newest first. */
export function listNotices(api: ApiTransport, filter: NoticeFilter, part: ListPart, call: CallOptions): Promise<Notices> {
  return readJson(client(api, call).index.$get({ query: { ...filter, ...part } }));
}

export function countNotices(api: ApiTransport, call: CallOptions): Promise<NoticeCount> {
  return readJson(client(api, call).count.$get());
}

/** Says that all until then were shown. */
export function sawNotices(api: ApiTransport, until: string, call: CallOptions): Promise<NoticeCount> {
  return readJson(client(api, call).seen.$put({ json: { until } }));
}

/** Marks one as it was shown: what happened to the thing since stays new. @throws {ApiError} 404 when it is not there */
export function markNotice(api: ApiTransport, { id, at }: Notice, isRead: boolean, call: CallOptions = {}): Promise<NoticeCount> {
  return readJson(client(api, call)[':noticeId'].$put({ param: { noticeId: id }, json: { isRead, until: at } }));
}

/** Marks all until then, of those that the filter lets through. @param markId made by the caller, for taking it back */
export function markNotices(api: ApiTransport, markId: string, until: string, { topic, patientId }: NoticeFilter): Promise<Marked> {
  const json = { until, ...(topic ? { topic } : {}), ...(patientId ? { patientId } : {}) };
  return readJson(client(api).marks[':markId'].$put({ param: { markId }, json }));
}

/** Exactly what that changed is unread again. */
export function unmarkNotices(api: ApiTransport, markId: string): Promise<Marked> {
  return readJson(client(api).marks[':markId'].$delete({ param: { markId } }));
}
