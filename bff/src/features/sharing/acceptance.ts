/** The other end of an invitation: what is offered, and taking it. */
import { write } from '../../access/write-as.ts';
import { isRestricted } from '../../access/restrictions.ts';
import { mailAddressOf } from '../../auth/mail-address.ts';
import { recordChange } from '../../changes/record-change.ts';
import type { Tx } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import { enqueueMail } from '../../mail/outbox.ts';
import type { Portal } from '../../portal.ts';
import { lastDayOf, readChart } from './chart.ts';
import { tellOfLegalAccess } from './legal-access.ts';
import { hashOf } from './invitations.ts';
import { permissionsOf } from './permissions.ts';
import type { Offer } from './schema.ts';

type InvitationRow = Prisma.ProxyInvitationGetPayload<object>;

/** What a code offers, and whose chart it is about. @throws {ApiProblem} link/not-valid */
export async function readOffer(portal: Portal, code: string): Promise<{ patientId: string; offer: Offer }> {
  const { prisma } = portal.db;
  const row = await prisma.proxyInvitation.findUnique({ where: { codeHash: hashOf(code) } });
  const at = portal.now();
  const isOpen = row && !row.acceptedAt && !row.withdrawnAt && row.expiresAt > at && (!row.accessEndsAt || row.accessEndsAt > at);
  if (!isOpen || !(await giverStands(prisma, row, at))) throw new ApiProblem('link/not-valid');
  const chart = await readChart(prisma, portal, row.patientId);
  const offer = {
    from: chart.displayName,
    permissions: permissionsOf(row.scopes),
    lastDay: lastDayOf(chart.timeZone, row.accessEndsAt),
    expiresAt: row.expiresAt.toISOString(),
  };
  return { patientId: row.patientId, offer };
}

/**
 * Uses up a code for the signed-in person. Of several tries at once, one
 * succeeds; by the same person again it is the same access. Access they had
 * from an earlier invitation to this chart ends.
 * @throws {ApiProblem} link/not-valid
 */
export async function acceptInvitation(portal: Portal, userId: string, code: string): Promise<{ patientId: string; grantId: string | null }> {
  const { events, now } = portal;
  return write(portal, async (tx) => {
    const at = now();
    const codeHash = hashOf(code);
    // The conditions are part of the update, so that the database decides who is first.
    const { count } = await tx.proxyInvitation.updateMany({
      where: { codeHash, acceptedAt: null, withdrawnAt: null, expiresAt: { gt: at }, OR: [{ accessEndsAt: null }, { accessEndsAt: { gt: at } }] },
      data: { acceptedAt: at, acceptedById: userId },
    });
    const invitation = await tx.proxyInvitation.findUnique({ where: { codeHash } });
    if (count === 0 && invitation?.acceptedById === userId) return { patientId: invitation.patientId, grantId: null };
    if (count === 0 || !invitation) throw new ApiProblem('link/not-valid');
    const { patientId, relationship, scopes, accessEndsAt, invitedById, basis, basisReason } = invitation;
    const isOwn = await tx.accessGrant.count({ where: { userId, patientId, relationship: 'self', revokedAt: null } });
    if (isOwn > 0 || (await isRestricted(tx, userId, patientId)) || !(await giverStands(tx, invitation, at))) throw new ApiProblem('link/not-valid');
    await tx.accessGrant.updateMany({ where: { userId, patientId, relationship, revokedAt: null }, data: { revokedAt: at } });
    const grant = await tx.accessGrant.create({
      data: { userId, patientId, relationship, scopes, startsAt: at, endsAt: accessEndsAt, grantedById: invitedById, basis, basisReason, createdAt: at },
    });
    await events.publishAccessChange(tx, userId);
    await recordChange(portal, tx, {
      kind: 'access.given',
      patientId,
      entityId: grant.id,
      byUserId: userId,
      live: { type: 'account.sharing-changed', scope: 'account:read' },
    });
    await tellGiver(portal, tx, invitation, userId);
    if (basis) await tellOfLegalAccess(portal, tx, patientId, userId);
    return { patientId, grantId: grant.id };
  });
}

/** Whether who invited still has their own say: the patient over their chart, or staff over a patient of their clinic. */
async function giverStands(tx: Tx, { invitedById, patientId }: InvitationRow, at: Date): Promise<boolean> {
  const patient = await tx.patient.findUniqueOrThrow({ where: { id: patientId }, select: { clinicId: true } });
  const live = { revokedAt: null, startsAt: { lte: at }, OR: [{ endsAt: null }, { endsAt: { gt: at } }] };
  const forStaff = patient.clinicId ? [{ relationship: 'staff' as const, clinicId: patient.clinicId }] : [];
  const found = await tx.accessGrant.count({
    where: { userId: invitedById, user: { disabledAt: null }, AND: [live, { OR: [{ relationship: 'self', patientId }, ...forStaff] }] },
  });
  return found > 0;
}

async function tellGiver(portal: Portal, tx: Tx, { invitedById, displayName }: InvitationRow, userId: string): Promise<void> {
  const { name } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true } });
  const who = name === displayName ? displayName : `${displayName} (${name})`;
  await enqueueMail(portal, tx, await mailAddressOf(tx, invitedById), { kind: 'proxy-changed', what: 'accepted', who });
}
