/** Step-up: proving again who is there. Five wrong proofs in a row end the session. */
import type { Context } from 'hono';
import { checkAssertion } from '../../auth/passkeys.ts';
import { verifyPassword } from '../../auth/password.ts';
import { checkCode } from '../../auth/second-factor.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { AppEnv } from '../../http/router.ts';
import { toAssertion } from './schema.ts';
import type { Proof } from './schema.ts';

const WRONG_PROOFS = 5;

/** @throws {ApiProblem} session/wrong-proof, session/codes-locked, session/required */
export async function prove(c: Context<AppEnv>, proof: Proof): Promise<void> {
  const { portal, session, requestId, sourceIp } = c.var;
  const { db, audit } = portal;
  const at = portal.now();
  // Counted before it is looked at: many at once are not more tries.
  const [counted] = await db.sql<{ failures: number }>(
    'prove_count',
    `update session set "codeFailures" = "codeFailures" + 1 where id = $1 and "codeFailures" < $2 returning "codeFailures" as failures`,
    [session.id, WRONG_PROOFS],
  );
  const right = counted !== undefined && (await isRight(c, proof));
  const entry = { at, action: 'prove', userId: session.userId, reason: proof.method, requestId, sourceIp } as const;
  if (right) {
    await db.prisma.session.updateMany({ where: { id: session.id }, data: { provenAt: at, codeFailures: 0 } });
    await audit.append({ ...entry, outcome: 'success' });
    return;
  }
  if (!counted || counted.failures >= WRONG_PROOFS) await db.prisma.session.deleteMany({ where: { id: session.id } });
  await audit.append({ ...entry, outcome: 'denied' });
  throw new ApiProblem(counted ? 'session/wrong-proof' : 'session/required');
}

async function isRight(c: Context<AppEnv>, proof: Proof): Promise<boolean> {
  const { portal, session } = c.var;
  const { userId } = session;
  if (proof.method === 'passkey') return (await checkAssertion(portal, 'prove', toAssertion(proof.response), userId)) === userId;
  if (proof.method === 'totp') {
    const checked = await portal.db.transaction((tx) => checkCode(portal, tx, { userId, sessionId: session.id, method: 'totp', code: proof.code }));
    if (checked.verdict !== 'locked') return checked.verdict === 'right';
    throw new ApiProblem('session/codes-locked', { retryAfter: Math.ceil((checked.until.getTime() - portal.now().getTime()) / 1000) });
  }
  const account = await portal.db.prisma.account.findFirst({ where: { userId, providerId: 'credential' }, select: { password: true } });
  return verifyPassword({ hash: account?.password ?? '', password: proof.password });
}
