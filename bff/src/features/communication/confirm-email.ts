/** Confirms that a person's e-mail address is theirs, with a code sent to it. */
import type { PersonWho } from '../../access/who.ts';
import { write } from '../../access/write-as.ts';
import { sendSignInCode, takeSignInCode } from '../../auth/sign-in-code.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import { readCommunication } from './service.ts';
import type { Communication } from './schema.ts';

/** Sends a code. @throws {ApiProblem} request/rate-limited */
export async function sendEmailCode(portal: Portal, who: PersonWho): Promise<void> {
  const wait = await write(portal, (tx) => sendSignInCode(portal, tx, { userId: who.userId, sessionId: who.sessionId }));
  if (wait !== undefined) throw new ApiProblem('request/rate-limited', { retryAfter: wait });
}

/** Takes the code. An address that is confirmed already stays so. @throws {ApiProblem} second-factor/wrong-code */
export async function confirmEmail(portal: Portal, who: PersonWho, code: string): Promise<Communication> {
  const { userId } = who;
  const isRight = await write(portal, async (tx) => {
    if (!(await takeSignInCode(portal, tx, { userId, sessionId: who.sessionId }, code))) return false;
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
