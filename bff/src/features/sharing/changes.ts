/** Changing and ending access that the patient gave. It counts from the next request on; open event streams end at once. */
import type { PatientWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import { mailAddressOf } from '../../auth/mail-address.ts';
import { recordChange } from '../../changes/record-change.ts';
import type { Tx } from '../../database/database.ts';
import { ApiProblem } from '../../http/problem.ts';
import { enqueueMail } from '../../mail/outbox.ts';
import type { Portal } from '../../portal.ts';
import { endOf, readChart } from './chart.ts';
import { scopesOf } from './permissions.ts';
import type { AccessChange } from './schema.ts';

/** What a patient can change: what they gave another adult. What the clinic gave on a legal document, only the clinic ends. */
const given = ({ patientId }: PatientWho, id: string) => ({ id, patientId, relationship: 'caregiver' as const, basis: null });

/** Lets somebody do other things, or until another day. @throws {ApiProblem} resource/not-found, request/invalid, access/scope-missing (a minor) */
export async function changeAccess(portal: Portal, who: PatientWho, grantId: string, change: AccessChange): Promise<void> {
  await writeAs(portal, who, async (tx, at) => {
    const chart = await readChart(tx, portal, who.patientId);
    if (!chart.isAdult) throw new ApiProblem('access/scope-missing');
    const { count } = await tx.accessGrant.updateMany({
      where: { ...given(who, grantId), revokedAt: null, OR: [{ endsAt: null }, { endsAt: { gt: at } }] },
      data: { scopes: scopesOf(change.permissions), endsAt: endOf(chart, change.lastDay) },
    });
    if (count === 0) throw new ApiProblem('resource/not-found');
    await tell(portal, tx, who, grantId, 'changed');
  });
}

/** Ends access now; one that has ended stays as it is. @throws {ApiProblem} resource/not-found */
export async function endAccess(portal: Portal, who: PatientWho, grantId: string): Promise<void> {
  await writeAs(portal, who, async (tx, at) => {
    const { count } = await tx.accessGrant.updateMany({ where: { ...given(who, grantId), revokedAt: null }, data: { revokedAt: at } });
    if (count === 1) return tell(portal, tx, who, grantId, 'ended');
    const known = await tx.accessGrant.count({ where: given(who, grantId) });
    if (known === 0) throw new ApiProblem('resource/not-found');
  });
}

/** Tells open pages, and by mail both sides. */
async function tell(portal: Portal, tx: Tx, { patientId, userId }: PatientWho, grantId: string, what: 'changed' | 'ended'): Promise<void> {
  const { user } = await tx.accessGrant.findUniqueOrThrow({ where: { id: grantId }, select: { user: { select: { id: true, name: true } } } });
  const { displayName } = await readChart(tx, portal, patientId);
  await portal.events.publishAccessChange(tx, user.id);
  await recordChange(portal, tx, {
    kind: `access.${what}`,
    patientId,
    entityId: grantId,
    byUserId: userId,
    live: { type: 'account.sharing-changed', scope: 'account:read' },
  });
  await enqueueMail(portal, tx, await mailAddressOf(tx, userId), { kind: 'proxy-changed', what, who: user.name });
  await enqueueMail(portal, tx, await mailAddressOf(tx, user.id), { kind: 'your-access-changed', what, who: displayName });
}
