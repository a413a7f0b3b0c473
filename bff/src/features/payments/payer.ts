/** Who pays: where their receipt goes. */
import type { Portal } from '../../portal.ts';
import type { ReceiptTo } from './receipt-address.ts';

/** Their address, once they showed that it is theirs, and the language of their own record; null without one. */
export async function receiptOf({ db }: Pick<Portal, 'db'>, userId: string): Promise<ReceiptTo | null> {
  const user = await db.prisma.user.findUnique({
    where: { id: userId },
    select: {
      email: true,
      emailVerified: true,
      grants: { where: { relationship: 'self', revokedAt: null }, select: { patient: { select: { language: true } } }, take: 1 },
    },
  });
  if (!user?.emailVerified) return null;
  const language = user.grants[0]?.patient?.language ?? 'en';
  return { address: user.email, locale: language.startsWith('es') ? 'es' : 'en', userId };
}
