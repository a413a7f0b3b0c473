/** Codes by e-mail: six digits, for five minutes, three tries, for the session that asked and no other. */
import type { Tx } from '../database/database.ts';
import { enqueueMail } from '../mail/outbox.ts';
import type { Portal } from '../portal.ts';
import { hashCode, randomDigits } from './code-hash.ts';
import { mailAddressOf } from './mail-address.ts';

const MINUTES = 5;
const TRIES = 3;
/** How many codes one account gets in a time, in milliseconds. */
const LIMITS = [
  { count: 3, within: 60_000 },
  { count: 5, within: 60 * 60_000 },
] as const;

export interface CodeHolder {
  readonly userId: string;
  readonly sessionId: string;
}

type Holder = Pick<Portal, 'config' | 'now'>;

/**
 * Writes a code to the outbox; codes sent before stop working.
 * @returns seconds to wait instead, when there were too many
 */
export async function sendSignInCode(portal: Holder, tx: Tx, { userId, sessionId }: CodeHolder): Promise<number | undefined> {
  const at = portal.now();
  // One after the other: two requests at once must not both be the last allowed.
  await tx.$queryRaw`select id from "user" where id = ${userId}::uuid for update`;
  for (const { count, within } of LIMITS) {
    const sent = await tx.mailToken.findMany({
      where: { userId, purpose: 'sign_in_code', createdAt: { gt: new Date(at.getTime() - within) } },
      orderBy: { createdAt: 'desc' },
      take: count,
      select: { createdAt: true },
    });
    const oldest = sent[count - 1];
    if (oldest) return Math.ceil((oldest.createdAt.getTime() + within - at.getTime()) / 1000);
  }
  const code = randomDigits(6);
  await tx.mailToken.updateMany({ where: { userId, purpose: 'sign_in_code', usedAt: null }, data: { usedAt: at } });
  await tx.mailToken.create({
    data: {
      purpose: 'sign_in_code',
      tokenHash: hashOf(portal, sessionId, at, code),
      userId,
      target: sessionId,
      createdAt: at,
      expiresAt: new Date(at.getTime() + MINUTES * 60_000),
    },
  });
  await enqueueMail(portal, tx, await mailAddressOf(tx, userId), { kind: 'sign-in-code', code, minutes: MINUTES });
  return undefined;
}

/** Whether this is the code that was sent, which it then is no more. */
export async function takeSignInCode(portal: Holder, tx: Tx, { userId, sessionId }: CodeHolder, code: string): Promise<boolean> {
  const at = portal.now();
  const sent = await tx.mailToken.findFirst({
    where: { userId, purpose: 'sign_in_code', target: sessionId, usedAt: null, expiresAt: { gt: at }, failures: { lt: TRIES } },
    orderBy: { createdAt: 'desc' },
  });
  if (!sent) return false;
  if (sent.tokenHash !== hashOf(portal, sessionId, sent.createdAt, code)) {
    await tx.mailToken.updateMany({ where: { id: sent.id }, data: { failures: { increment: 1 } } });
    return false;
  }
  const { count } = await tx.mailToken.updateMany({ where: { id: sent.id, usedAt: null, failures: { lt: TRIES } }, data: { usedAt: at } });
  return count === 1;
}

/** Two codes that happen to be the same have other hashes: they were sent at another time. */
function hashOf({ config }: Holder, sessionId: string, sentAt: Date, code: string): string {
  return hashCode(config.secret, `sign-in-code ${sessionId} ${sentAt.getTime()}`, code);
}
