/** Results at the clinic desk, one function per use case. Each returns data or throws `ApiError`. */
import { subjectClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type { DeskMessagesApi, DeskThreadList } from '@portal/bff/contract/messages';
import type { Review, ReviewList, ReviewQuery, ReviewsApi } from '@portal/bff/contract/reviews';
import { fetchThrough, readJson } from '@portal/shell/contract';
import type { ApiTransport, ListPart, Subject } from '@portal/shell/contract';

const client = (api: ApiTransport, subject: Subject, call?: CallOptions) => subjectClient<ReviewsApi>(subject, 'reviews', fetchThrough(api), call);

export type ReviewFilter = Pick<ReviewQuery, 'state' | 'of'>;

/** A part of what waits, longest first, or of what was reviewed, newest first. */
export function listReviews(api: ApiTransport, subject: Subject, filter: ReviewFilter, part: ListPart, call: CallOptions): Promise<ReviewList> {
  return readJson(client(api, subject, call).index.$get({ query: { ...filter, ...part } }));
}

export function readReview(api: ApiTransport, subject: Subject, reportId: string, call: CallOptions): Promise<Review> {
  return readJson(client(api, subject, call)[':reportId'].$get({ param: { reportId } }));
}

/** @throws {ApiError} 412 `resource/changed` when it came anew meanwhile */
export function markReviewed(api: ApiTransport, subject: Subject, { result, version }: Review, call: CallOptions): Promise<Review> {
  return readJson(client(api, subject, call)[':reportId'].reviewed.$put({ param: { reportId: result.id }, json: { version } }));
}

/** Writes a comment that the patient reads with the result. */
export function commentOn(api: ApiTransport, subject: Subject, reportId: string, body: string, call: CallOptions): Promise<Review> {
  return readJson(client(api, subject, call)[':reportId'].comments.$post({ param: { reportId }, json: { body } }));
}

/** How many conversations of this person's teams wait for an answer, and how many are late. */
export async function countMessages(api: ApiTransport, subject: Subject, call: CallOptions): Promise<{ readonly waiting: number; readonly late: number }> {
  const threads = subjectClient<DeskMessagesApi>(subject, 'messages', fetchThrough(api), call).threads;
  const { pools } = await readJson<DeskThreadList>(threads.$get({ query: { filter: 'awaiting', pool: 'all', limit: '1' } }));
  return { waiting: pools.reduce((sum, pool) => sum + pool.waiting, 0), late: pools.reduce((sum, pool) => sum + pool.late, 0) };
}
