/** Tells both sides of access that the clinic gave on a legal document. */
import { mailAddressOf } from '../../auth/mail-address.ts';
import type { Tx } from '../../database/database.ts';
import { enqueueMail } from '../../mail/outbox.ts';
import type { Portal } from '../../portal.ts';
import { readChart } from './chart.ts';

/** Mails the patient, where they have an account, and who got the access. */
export async function tellOfLegalAccess(portal: Portal, tx: Tx, patientId: string, userId: string): Promise<void> {
  const { config } = portal;
  const [chart, person] = [await readChart(tx, portal, patientId), await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true } })];
  for (const owner of await ownersOf(tx, patientId)) {
    await enqueueMail(portal, tx, await mailAddressOf(tx, owner), { kind: 'clinic-gave-access', who: person.name, phone: config.phone });
  }
  await enqueueMail(portal, tx, await mailAddressOf(tx, userId), { kind: 'clinic-gave-you-access', who: chart.displayName, link: `${config.origin}/` });
}

/** Those who sign in as this patient. */
export async function ownersOf(tx: Tx, patientId: string): Promise<string[]> {
  const grants = await tx.accessGrant.findMany({
    where: { patientId, relationship: 'self', revokedAt: null, user: { disabledAt: null } },
    select: { userId: true },
  });
  return grants.map(({ userId }) => userId);
}
