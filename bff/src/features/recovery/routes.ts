/** `/api/recovery`: a forgotten password, a forgotten username. */
import { createRoute } from '@hono/zod-openapi';
import { jsonBody } from '../../access/subject-route.ts';
import { ProblemSchema } from '../../http/problem.ts';
import { evenly } from '../../auth/evenly.ts';
import { createRouter } from '../../http/router.ts';
import { PasswordReset, ResetRequest, UsernameRequest } from './schema.ts';
import { askForReset, askForUsername, completeReset } from './service.ts';

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: ProblemSchema } } });
const accepted = {
  202: { description: 'If there is such an account, a mail is on its way.' },
  429: problem('Too many requests from this address.'),
} as const;

const reset = createRoute({
  method: 'post',
  path: '/password',
  summary: 'Ask for a link to set a new password',
  'x-scope': 'public',
  request: { body: jsonBody(ResetRequest) },
  responses: accepted,
});
const complete = createRoute({
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
const username = createRoute({
  method: 'post',
  path: '/username',
  summary: 'Ask for the username by mail',
  'x-scope': 'public',
  request: { body: jsonBody(UsernameRequest) },
  responses: accepted,
});

export const recoveryRoutes = createRouter()
  .openapi(reset, async (c) => {
    await evenly(() => askForReset(c, c.req.valid('json').identifier));
    return c.body(null, 202);
  })
  .openapi(complete, async (c) => {
    const { token, password } = c.req.valid('json');
    await completeReset(c, token, password);
    return c.body(null, 204);
  })
  .openapi(username, async (c) => {
    await evenly(() => askForUsername(c, c.req.valid('json').email));
    return c.body(null, 202);
  });
