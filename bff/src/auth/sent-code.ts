/**
 * Codes that are sent to people: six digits, for five minutes, three tries, for
 * the session that asked and no other. Only a hash is stored.
 */
import type { Tx } from '../database/database.ts';
import type { Portal } from '../portal.ts';
import { hashCode, randomDigits } from './code-hash.ts';

export const CODE_MINUTES = 5;
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

/** What a code is for: signing in, where it is sent to the account's address, or to show that a number is theirs. */
export type CodePurpose = 'sign_in_code' | 'confirm_phone';

type Holder = Pick<Portal, 'config' | 'now'>;

/**
 * Makes a code; those made before stop working.
 * @param target what is kept with it, for when it is taken
 * @returns seconds to wait instead, when there were too many
 */
export async function makeCode(
  portal: Holder,
  tx: Tx,
  { userId, sessionId }: CodeHolder,
  purpose: CodePurpose,
  target: string,
): Promise<{ code: string } | { wait: number }> {
  const at = portal.now();
  // One after the other: two requests at once must not both be the last allowed.
  await tx.$queryRaw`select id from "user" where id = ${userId}::uuid for update`;
  for (const { count, within } of LIMITS) {
    const sent = await tx.mailToken.findMany({
      where: { userId, purpose, createdAt: { gt: new Date(at.getTime() - within) } },
      orderBy: { createdAt: 'desc' },
      take: count,
      select: { createdAt: true },
    });
    const oldest = sent[count - 1];
    if (oldest) return { wait: Math.ceil((oldest.createdAt.getTime() + within - at.getTime()) / 1000) };
  }
  const code = randomDigits(6);
  await tx.mailToken.updateMany({ where: { userId, purpose, usedAt: null }, data: { usedAt: at } });
  await tx.mailToken.create({
    data: {
      purpose,
      tokenHash: hashOf(portal, { purpose, sessionId, target, sentAt: at }, code),
      userId,
      target,
      createdAt: at,
      expiresAt: new Date(at.getTime() + CODE_MINUTES * 60_000),
    },
  });
  return { code };
}

/**
 * The target of the code when it is the one that was sent, which it then is no more; otherwise null.
 * @param only a code with this target
 */
export async function takeCode(
  portal: Holder,
  tx: Tx,
  { userId, sessionId }: CodeHolder,
  purpose: CodePurpose,
  code: string,
  only?: string,
): Promise<string | null> {
  const at = portal.now();
  const sent = await tx.mailToken.findFirst({
    where: { userId, purpose, usedAt: null, expiresAt: { gt: at }, failures: { lt: TRIES }, ...(only === undefined ? {} : { target: only }) },
    orderBy: { createdAt: 'desc' },
  });
  const target = sent?.target ?? null;
  if (!sent || target === null) return null;
  if (sent.tokenHash !== hashOf(portal, { purpose, sessionId, target, sentAt: sent.createdAt }, code)) {
    await tx.mailToken.updateMany({ where: { id: sent.id }, data: { failures: { increment: 1 } } });
    return null;
  }
  const { count } = await tx.mailToken.updateMany({ where: { id: sent.id, usedAt: null, failures: { lt: TRIES } }, data: { usedAt: at } });
  return count === 1 ? target : null;
}

interface CodeFacts {
  readonly purpose: CodePurpose;
  readonly sessionId: string;
  readonly target: string;
  readonly sentAt: Date;
}

/** Two codes that happen to be the same have other hashes: they were sent at another time. */
function hashOf({ config }: Holder, { purpose, sessionId, target, sentAt }: CodeFacts, code: string): string {
  return hashCode(config.secret, `${purpose} ${sessionId} ${target} ${sentAt.getTime()}`, code);
}
