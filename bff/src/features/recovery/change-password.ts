/** `/api/account-security/password`: a signed-in person sets another password. */
import { createRoute } from '@hono/zod-openapi';
import { requireSession } from '../../access/guard.ts';
import { GUARD_RESPONSES, jsonBody } from '../../access/subject-route.ts';
import { ProblemSchema } from '../../http/problem.ts';
import { createRouter } from '../../http/router.ts';
import { endOtherSessions, recordChange, tellPerson } from '../account-security/changed.ts';
import { checkPasswordChange, replacePassword } from '../account-security/replace-password.ts';
import { PasswordChange } from '../account-security/schema.ts';

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: ProblemSchema } } });

const change = createRoute({
  method: 'post',
  path: '/',
  summary: 'Set another password; needs the one so far',
  'x-scope': 'session',
  middleware: requireSession({ beforeSecondStep: true }),
  request: { body: jsonBody(PasswordChange) },
  responses: {
    204: { description: 'It is set, and every other session has ended.' },
    401: GUARD_RESPONSES[401],
    422: problem('The password so far is wrong (`currentPassword`), or the new one not good enough (`newPassword`).'),
    429: problem('Too many wrong passwords.'),
  },
});

export const changePasswordRoutes = createRouter().openapi(change, async (c) => {
  const checked = await checkPasswordChange(c, c.req.valid('json'));
  await c.var.portal.db.transaction(async (tx) => {
    await endOtherSessions(c, tx);
    await replacePassword(c, tx, checked);
    await tellPerson(c, tx, 'password');
  });
  await recordChange(c, 'password');
  return c.body(null, 204);
});
