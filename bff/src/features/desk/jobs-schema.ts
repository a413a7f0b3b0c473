/** Shapes of work that failed, at the account desk: kinds, ids and codes, and nothing about anybody. */
import { z } from '@hono/zod-openapi';

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

export const FailedJobs = z
  .object({
    /** Longest waiting first. */
    jobs: z.array(FailedJob),
    /** How many there are, also of those not shown yet. */
    total: z.number().int().nonnegative(),
  })
  .openapi('FailedJobs');

export const JobParams = z.object({ jobId: z.uuid().openapi({ param: { name: 'jobId', in: 'path' } }) });

export type FailedJob = z.infer<typeof FailedJob>;
export type FailedJobs = z.infer<typeof FailedJobs>;
