/** What goes with every change of how somebody signs in: other sessions end, trusted devices are asked again, the person is told. */
import type { PersonWho } from '../../access/who.ts';
import { mailAddressOf } from '../../auth/mail-address.ts';
import type { Tx } from '../../database/database.ts';
import { enqueueMail } from '../../mail/outbox.ts';
import { writeAccountNews } from '../../notifications/news.ts';
import type { Portal } from '../../portal.ts';

export type SecurityChange = 'password' | 'second-factor' | 'passkey' | 'backup-codes';

/** In the transaction of the change, before anything else in it: sessions first, then factors, so that none waits for another. */
export async function endOtherSessions({ userId, sessionId }: PersonWho, tx: Tx): Promise<void> {
  await tx.session.deleteMany({ where: { userId, id: { not: sessionId } } });
  await tx.knownDevice.updateMany({ where: { userId }, data: { trustedUntil: null } });
}

export async function tellPerson(portal: Portal, who: PersonWho, tx: Tx, what: SecurityChange): Promise<void> {
  await enqueueMail(portal, tx, await mailAddressOf(tx, who.userId), { kind: 'security-changed', what, phone: portal.config.phone });
  await writeAccountNews(tx, who.userId, portal.now());
}

/** One row of the audit log for a change, or a try at one. */
export async function recordChange(portal: Portal, who: PersonWho, reason: string, outcome: 'success' | 'denied' = 'success'): Promise<void> {
  await portal.audit.append({ at: portal.now(), action: 'security', outcome, userId: who.userId, reason, ...who.via });
}
