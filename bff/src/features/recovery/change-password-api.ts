/** What `/api/account-security/password` takes and answers. */
import { createRoute } from '@hono/zod-openapi';
import { GUARD_RESPONSES, jsonBody } from '../../access/subject-route.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { PasswordChange } from '../account-security/schema.ts';

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: ProblemSchema } } });

export const change = createRoute({
  method: 'post',
  path: '/',
  summary: 'Set another password; needs the one so far',
  'x-scope': 'session',
  'x-before-second-step': true,
  request: { body: jsonBody(PasswordChange) },
  responses: {
    204: { description: 'It is set, and every other session has ended.' },
    401: GUARD_RESPONSES[401],
    422: problem('The password so far is wrong (`currentPassword`), or the new one not good enough (`newPassword`).'),
    429: problem('Too many wrong passwords.'),
  },
});
