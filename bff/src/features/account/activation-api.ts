/** What `/api/activation` takes and answers. */
import { createRoute, z } from '@hono/zod-openapi';
import { jsonBody } from '../../access/subject-route.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';

export const Activation = z
  .object({
    code: z.string().trim().min(10).max(20),
    birthDate: z.iso.date(),
    username: z
      .string()
      .trim()
      .regex(/^[A-Za-z0-9_.-]{3,40}$/),
    email: z.email().max(254),
    // What is long enough, and too long, the rules say, with a reason.
    password: z.string().min(1).max(2048),
  })
  .strict()
  .openapi('Activation');

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: ProblemSchema } } });

export const create = createRoute({
  method: 'post',
  path: '/',
  summary: 'Make an account with an invitation code, and sign in',
  'x-scope': 'public',
  request: { body: jsonBody(Activation) },
  responses: {
    204: { description: 'The account is made and signed in.' },
    404: problem('Code and birth date match no open invitation.'),
    409: problem('The username or e-mail is taken.'),
    422: problem('The password is not good enough; the field’s code says why.'),
  },
});
