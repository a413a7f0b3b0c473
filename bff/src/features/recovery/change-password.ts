/** `/api/account-security/password`: a signed-in person sets another password. */
import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { requireSession } from '../../access/guard.ts';
import { GUARD_RESPONSES, jsonBody } from '../../access/subject-route.ts';
import { assertPassword, passwordOwner } from '../../auth/password-check.ts';
import { hashPassword, verifyPassword } from '../../auth/password.ts';
import { beginProof, clearLocks } from '../../auth/sign-in-lock.ts';
import { ApiProblem, ProblemSchema } from '../../http/problem.ts';
import { createRouter } from '../../http/router.ts';
import type { AppEnv } from '../../http/router.ts';
import { endOtherSessions, recordChange, tellPerson } from '../account-security/changed.ts';
import { PasswordChange } from './schema.ts';

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
  const { currentPassword, newPassword } = c.req.valid('json');
  await changePassword(c, currentPassword, newPassword);
  return c.body(null, 204);
});

/** @throws {ApiProblem} request/invalid, password/not-allowed, session/locked */
async function changePassword(c: Context<AppEnv>, current: string, wished: string): Promise<void> {
  const { portal, session } = c.var;
  const { db, config } = portal;
  const { userId } = session;
  const account = await db.prisma.account.findFirst({ where: { userId, providerId: 'credential' }, select: { id: true, password: true } });
  const proof = await beginProof(portal, userId);
  if (!account || !(await verifyPassword({ hash: account.password ?? '', password: current }))) {
    await proof.wrong();
    await recordChange(c, 'password', 'denied');
    throw new ApiProblem('request/invalid', { errors: [{ path: 'currentPassword', code: 'wrong' }] });
  }
  await proof.right();
  assertPassword(config, wished, await passwordOwner(db.prisma, userId), 'newPassword');
  const password = await hashPassword(wished);
  await db.transaction(async (tx) => {
    await endOtherSessions(c, tx);
    await tx.account.update({ where: { id: account.id }, data: { password } });
    await tx.session.updateMany({ where: { id: session.id }, data: { provenAt: portal.now() } });
    await tx.mailToken.updateMany({ where: { userId, purpose: 'reset_password', usedAt: null }, data: { usedAt: portal.now() } });
    await clearLocks(portal, tx, userId);
    await tellPerson(c, tx, 'password');
  });
  await recordChange(c, 'password');
}
