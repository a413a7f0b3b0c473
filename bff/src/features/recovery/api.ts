/** What `/api/recovery` takes and answers. */
import { createRoute } from '@hono/zod-openapi';
import { jsonBody } from '../../access/subject-route.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { PasswordReset, ResetRequest, UsernameRequest } from './schema.ts';

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: ProblemSchema } } });

const accepted = {
  202: { description: 'If there is such an account, a mail is on its way.' },
  429: problem('Too many requests from this address.'),
} as const;

export const reset = createRoute({
  method: 'post',
  path: '/password',
  summary: 'Ask for a link to set a new password',
  'x-scope': 'public',
  request: { body: jsonBody(ResetRequest) },
  responses: accepted,
});

export const complete = createRoute({
  method: 'post',
  path: '/password/complete',
  summary: 'Set a new password with the token of a link; signs nobody in',
  'x-scope': 'public',
  request: { body: jsonBody(PasswordReset) },
  responses: {
    204: { description: 'The password is set and every session has ended.' },
    404: problem('The link was used, is too old, or was replaced by a newer one.'),
    422: problem('The password is not good enough; the field’s code says why.'),
  },
});

export const username = createRoute({
  method: 'post',
  path: '/username',
  summary: 'Ask for the username by mail',
  'x-scope': 'public',
  request: { body: jsonBody(UsernameRequest) },
  responses: accepted,
});
