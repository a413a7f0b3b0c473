/** The shape of every error answer. */
import { z } from '@hono/zod-openapi';

/** Body of every error answer, media type `application/problem+json`. */
export const ProblemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    /** Quote it to support: it finds the request in the logs. */
    requestId: z.string(),
    /** Names of the fields that are not valid, never their values. */
    errors: z.array(z.object({ path: z.string(), code: z.string() })).optional(),
  })
  .openapi('Problem');

export type Problem = z.infer<typeof ProblemSchema>;
