/** Where mail about a person's account goes, and in which language. */
import type { Tx } from '../database/database.ts';
import type { MailAddress } from '../mail/outbox.ts';

export async function mailAddressOf(tx: Tx, userId: string): Promise<MailAddress> {
  const { email, grants } = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true, grants: { where: { relationship: 'self', revokedAt: null }, select: { patient: { select: { language: true } } }, take: 1 } },
  });
  return { userId, address: email, locale: grants[0]?.patient?.language?.startsWith('es') ? 'es' : 'en' };
}
