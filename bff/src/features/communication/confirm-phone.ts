/** Confirms that a number is the person's, with a code sent to it by text message. */
import type { PersonWho } from '../../access/who.ts';
import { write } from '../../access/write-as.ts';
import { countAttempt, LIMITS } from '../../auth/attempts.ts';
import { mailAddressOf } from '../../auth/mail-address.ts';
import { CODE_MINUTES, makeCode, takeCode } from '../../auth/sent-code.ts';
import { ApiProblem } from '../../http/problem.ts';
import { enqueueMail } from '../../mail/outbox.ts';
import type { Portal } from '../../portal.ts';
import { parsePhone } from '../../phone.ts';
import { canText } from '../../notifications/channels.ts';
import type { Communication } from './schema.ts';
import { readCommunication } from './service.ts';

/**
 * Sends a code to a number. Numbers abroad are refused: some of them are charged for what they receive.
 * @throws {ApiProblem} request/invalid, request/rate-limited
 */
export async function sendPhoneCode(portal: Portal, who: PersonWho, typed: string): Promise<void> {
  const phone = parsePhone(typed);
  if (!phone) throw new ApiProblem('request/invalid', { errors: [{ path: 'phone', code: 'not-a-us-number' }] });
  if (!canText(portal.config)) throw new ApiProblem('request/invalid', { errors: [{ path: 'phone', code: 'text-not-available' }] });
  await countAttempt(portal, LIMITS.textsByNumber, phone);
  const wait = await write(portal, async (tx) => {
    const made = await makeCode(portal, tx, { userId: who.userId, sessionId: who.sessionId }, 'confirm_phone', phone);
    if ('wait' in made) return made.wait;
    const { locale } = await mailAddressOf(tx, who.userId);
    await enqueueMail(
      portal,
      tx,
      { userId: who.userId, address: phone, locale },
      { kind: 'phone-code', code: made.code, minutes: CODE_MINUTES },
      { channel: 'text' },
    );
    return null;
  });
  if (wait !== null) throw new ApiProblem('request/rate-limited', { retryAfter: wait });
}

/** Takes the code: texts go to its number from now on. @throws {ApiProblem} second-factor/wrong-code */
export async function confirmPhone(portal: Portal, who: PersonWho, code: string): Promise<Communication> {
  const { userId } = who;
  const isRight = await write(portal, async (tx) => {
    const address = await takeCode(portal, tx, { userId, sessionId: who.sessionId }, 'confirm_phone', code);
    if (address === null) return false;
    const confirmed = { address, confirmedAt: portal.now() };
    await tx.contactChannel.upsert({
      where: { userId_channel: { userId, channel: 'text' } },
      create: { userId, channel: 'text', ...confirmed },
      update: confirmed,
    });
    return true;
  });
  // Thrown after the transaction: a wrong try must stay counted.
  if (!isRight) throw new ApiProblem('second-factor/wrong-code');
  return readCommunication(portal, userId);
}

/** No text goes to it any more. */
export async function removePhone(portal: Portal, who: PersonWho): Promise<Communication> {
  await portal.db.prisma.contactChannel.deleteMany({ where: { userId: who.userId, channel: 'text' } });
  return readCommunication(portal, who.userId);
}
