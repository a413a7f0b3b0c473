/** Confirms that a person's e-mail address is theirs, with a code sent to it. */
import type { Context } from 'hono';
import { write } from '../../access/write-as.ts';
import { sendSignInCode, takeSignInCode } from '../../auth/sign-in-code.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { readCommunication } from './service.ts';
import type { Communication } from './schema.ts';

/** Sends a code. @throws {ApiProblem} request/rate-limited */
export async function sendEmailCode(c: Context<AppEnv>): Promise<void> {
  const { portal, session } = c.var;
  const wait = await write(portal, (tx) => sendSignInCode(portal, tx, { userId: session.userId, sessionId: session.id }));
  if (wait !== undefined) throw new ApiProblem('request/rate-limited', { retryAfter: wait });
}

/** Takes the code. An address that is confirmed already stays so. @throws {ApiProblem} second-factor/wrong-code */
export async function confirmEmail(c: Context<AppEnv>, code: string): Promise<Communication> {
  const { portal, session } = c.var;
  const { userId } = session;
  const isRight = await write(portal, async (tx) => {
    if (!(await takeSignInCode(portal, tx, { userId, sessionId: session.id }, code))) return false;
    const { email: address } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
    const confirmed = { address, confirmedAt: portal.now() };
    await tx.contactChannel.upsert({
      where: { userId_channel: { userId, channel: 'email' } },
      create: { userId, channel: 'email', ...confirmed },
      update: confirmed,
    });
    return true;
  });
  // Thrown after the transaction: a wrong try must stay counted.
  if (!isRight) throw new ApiProblem('second-factor/wrong-code');
  return readCommunication(portal, userId);
}
