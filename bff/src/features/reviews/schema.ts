/** Shapes of results at the clinic desk: what waits for a review, and what was reviewed by whom. */
import { z } from '@hono/zod-openapi';
import { PageQuery, pageOf } from '../../lists/page-schema.ts';
import { ResultDetail, ResultSummary } from '../records/schema.ts';

export const COMMENT_MOST = 4000;

/** `waiting`: nobody has reviewed it as it is now. `mine`: those this person answers for or covers, and those nobody at the clinic answers for. */
export const ReviewQuery = PageQuery.extend({
  state: z.enum(['waiting', 'reviewed']).default('waiting'),
  of: z.enum(['mine', 'all']).default('mine'),
});

export const ReviewSummary = ResultSummary.extend({
  patient: z.object({ id: z.uuid(), displayName: z.string(), birthDate: z.iso.date().nullable(), patientNumber: z.string() }),
  /** Since when it waits; null where it does not. */
  waitsSince: z.iso.datetime().nullable(),
  /** Which one of it: it grows each time the result comes. */
  version: z.number().int(),
  /** The last review; of an earlier version where it waits again. */
  reviewed: z.object({ at: z.iso.datetime(), by: z.string(), role: z.string().nullable(), mine: z.boolean() }).nullable(),
}).openapi('ReviewSummary');

/** What waits longest first; what was reviewed last first. `criticalCount`: of those that wait, as asked for, how many the laboratory called critical. */
export const ReviewList = pageOf(ReviewSummary).extend({ criticalCount: z.number().int() }).openapi('ReviewList');

export const Review = ReviewSummary.pick({ patient: true, waitsSince: true, version: true, reviewed: true }).extend({ result: ResultDetail }).openapi('Review');

/** What was seen is what is reviewed. */
export const Reviewed = z
  .object({ version: z.number().int().min(1) })
  .strict()
  .openapi('Reviewed');

export const NewComment = z
  .object({ body: z.string().trim().min(1).max(COMMENT_MOST) })
  .strict()
  .openapi('NewResultComment');

export type ReviewQuery = z.output<typeof ReviewQuery>;
export type ReviewSummary = z.infer<typeof ReviewSummary>;
export type ReviewList = z.infer<typeof ReviewList>;
export type Review = z.infer<typeof Review>;
