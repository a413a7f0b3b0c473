/** Shapes of work that failed, at the account desk: kinds, ids and codes, and nothing about anybody. */
import { z } from '@hono/zod-openapi';
import { pageOf } from '../../lists/page-schema.ts';

export const FailedJob = z
  .object({
    id: z.uuid(),
    /** `<area>.<what>`, for example `mail.email`. */
    kind: z.string(),
    /** A short code of what went wrong. */
    problem: z.string(),
    orderedAt: z.iso.datetime(),
    failedAt: z.iso.datetime(),
    tries: z.number().int().positive(),
  })
  .openapi('FailedJob');

/** Longest waiting first. */
export const FailedJobs = pageOf(FailedJob)
  .extend({
    /** How many there are of each kind, whatever part this is. */
    kinds: z.array(z.object({ kind: z.string(), count: z.number().int().positive() })),
  })
  .openapi('FailedJobs');

/** All that failed of one kind. */
export const RetryKind = z
  .object({ kind: z.string().min(1).max(100) })
  .strict()
  .openapi('RetryKind');

export const JobParams = z.object({ jobId: z.uuid().openapi({ param: { name: 'jobId', in: 'path' } }) });

export type FailedJob = z.infer<typeof FailedJob>;
export type FailedJobs = z.infer<typeof FailedJobs>;
