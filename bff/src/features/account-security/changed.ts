/** What goes with every change of how somebody signs in: other sessions end, trusted devices are asked again, the person is told. */
import type { Context } from 'hono';
import { mailAddressOf } from '../../auth/mail-address.ts';
import type { Tx } from '../../database/database.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { enqueueMail } from '../../mail/outbox.ts';
import { writeAccountNews } from '../../notifications/news.ts';

export type SecurityChange = 'password' | 'second-factor' | 'passkey' | 'backup-codes';

/** In the transaction of the change, before anything else in it: sessions first, then factors, so that none waits for another. */
export async function endOtherSessions(c: Context<AppEnv>, tx: Tx): Promise<void> {
  const { session } = c.var;
  await tx.session.deleteMany({ where: { userId: session.userId, id: { not: session.id } } });
  await tx.knownDevice.updateMany({ where: { userId: session.userId }, data: { trustedUntil: null } });
}

export async function tellPerson(c: Context<AppEnv>, tx: Tx, what: SecurityChange): Promise<void> {
  const { portal, session } = c.var;
  await enqueueMail(portal, tx, await mailAddressOf(tx, session.userId), { kind: 'security-changed', what, phone: portal.config.phone });
  await writeAccountNews(tx, session.userId, portal.now());
}

/** One row of the audit log for a change, or a try at one. */
export async function recordChange(c: Context<AppEnv>, reason: string, outcome: 'success' | 'denied' = 'success'): Promise<void> {
  const { portal, session, requestId, sourceIp } = c.var;
  const { method, path: route } = c.req;
  await portal.audit.append({ at: portal.now(), action: 'security', outcome, userId: session.userId, reason, method, route, requestId, sourceIp });
}
