/**
 * Who works at a clinic, and as what: inviting, changing a role, ending. A person
 * has one role; for each clinic they work at there is one access grant, with the
 * scopes of that role (`staff_role_scopes`). All of it happens in the transaction
 * of the caller, the page or the command, who writes to the audit log who did it.
 */
import { randomBytes } from 'node:crypto';
import type { StaffRole } from '../access/pools.ts';
import { mailAddressOf } from '../auth/mail-address.ts';
import { hashToken } from '../auth/token-hash.ts';
import type { Tx } from '../database/database.ts';
import { ApiProblem } from '../http/problem.ts';
import { enqueueMail } from '../mail/outbox.ts';
import type { Portal } from '../portal.ts';
import { clinicsOf, WORKS_AT } from './keep-administrator.ts';
import { giveBackWork } from './leaving.ts';

/** For so long the link of an invitation works. */
export const INVITATION_DAYS = 7;
const DAY_MS = 86_400_000;

export type StaffHost = Pick<Portal, 'config' | 'now' | 'events' | 'features'>;

export interface Given {
  readonly clinicId: string;
  readonly role: StaffRole;
  /** Who gives it; `null` for the command line. */
  readonly byUserId: string | null;
}

export interface Invited extends Given {
  readonly name: string;
  readonly email: string;
}

/** Whose work it is, and the link they were sent where they have no password yet. */
export interface InvitedMember {
  readonly userId: string;
  readonly link: string | null;
}

/**
 * Has somebody work at a clinic. Without an account they get one, and a link to set its password;
 * who has an account signs in as before. Either way nothing opens before they set up a second step.
 * @throws {ApiProblem} staff/already, staff/own, staff/other-role, staff/account-closed, staff/email-unconfirmed
 */
export async function inviteMember(host: StaffHost, tx: Tx, invited: Invited, at: Date): Promise<InvitedMember> {
  const { clinicId, role, byUserId } = invited;
  const email = invited.email.toLowerCase();
  await tx.user.createMany({ data: [{ name: invited.name, email }], skipDuplicates: true });
  // Of two who invite the same person at once, the second sees what the first did.
  await tx.$queryRaw`select id from "user" where email = ${email} for update`;
  const person = await tx.user.findUniqueOrThrow({ where: { email }, include: { staff: true, accounts: { where: { providerId: 'credential' } } } });
  const { id: userId, staff, accounts } = person;
  if (userId === byUserId) throw new ApiProblem('staff/own');
  if (person.disabledAt) throw new ApiProblem('staff/account-closed');
  if (staff && staff.role !== role) throw new ApiProblem('staff/other-role');
  const hasPassword = accounts.some(({ password }) => password !== null);
  // Whoever typed this address somewhere has not shown that it is theirs.
  if (hasPassword && !person.emailVerified) throw new ApiProblem('staff/email-unconfirmed');
  if ((await clinicsOf(tx, userId)).includes(clinicId)) throw new ApiProblem('staff/already');
  if (accounts.length === 0) await tx.account.create({ data: { userId, accountId: userId, providerId: 'credential' } });
  if (!staff) await tx.staffMember.create({ data: { userId, role } });
  await giveGrants(tx, userId, invited, [clinicId], at);
  await host.events.publishAccessChange(tx, userId);
  if (!hasPassword) return { userId, link: await sendInvitation(host, tx, { userId, clinicId, role }, at) };
  await tellMember(host, tx, { userId, clinicId, role, what: 'given' });
  return { userId, link: null };
}

/** Sends the link again to somebody who has not set a password yet; the one before stops working. @throws {ApiProblem} staff/has-account */
export async function inviteAgain(host: StaffHost, tx: Tx, { userId, clinicId }: { userId: string; clinicId: string }, at: Date): Promise<string> {
  const member = await tx.staffMember.findUnique({ where: { userId }, include: { user: { select: { accounts: true } } } });
  if (!member) throw new ApiProblem('resource/not-found');
  if (member.user.accounts.some(({ password }) => password !== null)) throw new ApiProblem('staff/has-account');
  return sendInvitation(host, tx, { userId, clinicId, role: member.role }, at);
}

/**
 * Another role, at every clinic where they work: their grants end, others with its scopes begin, and what they had to do goes back.
 * @returns the role of before
 */
export async function changeRole(host: StaffHost, tx: Tx, userId: string, given: Given, at: Date): Promise<StaffRole> {
  await tx.$queryRaw`select id from staff_member where "userId" = ${userId}::uuid for update`;
  const { role: before } = await tx.staffMember.findUniqueOrThrow({ where: { userId }, select: { role: true } });
  if (before === given.role) return before;
  const clinicIds = await clinicsOf(tx, userId);
  await tx.staffMember.update({ where: { userId }, data: { role: given.role } });
  await tx.accessGrant.updateMany({ where: { userId, ...WORKS_AT }, data: { revokedAt: at } });
  await giveGrants(tx, userId, given, clinicIds, at);
  await giveBackWork(host, tx, { userId, clinicIds, at });
  await host.events.publishAccessChange(tx, userId);
  await tellMember(host, tx, { userId, clinicId: given.clinicId, role: given.role, what: 'changed' });
  return before;
}

/**
 * Ends somebody's work at a clinic: sessions, open streams, what was taken in an emergency, links under way. What was
 * assigned to them goes back to those who work there. Without
 * work at any other clinic they are staff no more, and the account of who has no record to see is closed.
 */
export async function endMember(host: StaffHost, tx: Tx, userId: string, clinicId: string, at: Date): Promise<void> {
  const member = await tx.staffMember.findUniqueOrThrow({ where: { userId }, select: { role: true } });
  await tx.accessGrant.updateMany({ where: { userId, ...WORKS_AT, clinicId }, data: { revokedAt: at } });
  await tx.accessGrant.updateMany({ where: { userId, relationship: 'staff', patientId: { not: null }, revokedAt: null }, data: { revokedAt: at } });
  await giveBackWork(host, tx, { userId, clinicIds: [clinicId], at });
  await tellMember(host, tx, { userId, clinicId, role: member.role, what: 'ended' });
  if ((await clinicsOf(tx, userId)).length === 0) {
    await tx.staffMember.delete({ where: { userId } });
    const own = await tx.accessGrant.count({ where: { userId, revokedAt: null, relationship: { not: 'restricted' } } });
    if (own === 0) {
      await tx.user.update({ where: { id: userId }, data: { disabledAt: at } });
      await tx.passkey.deleteMany({ where: { userId } });
    }
  }
  await tx.session.deleteMany({ where: { userId } });
  await tx.mailToken.deleteMany({ where: { userId } });
  await tx.webauthnChallenge.deleteMany({ where: { userId } });
  await tx.knownDevice.updateMany({ where: { userId }, data: { trustedUntil: null } });
  await host.events.publishAccessChange(tx, userId);
}

async function giveGrants(tx: Tx, userId: string, { role, byUserId }: Given, clinicIds: readonly string[], at: Date): Promise<void> {
  const { scopes } = await tx.staffRoleScopes.findUniqueOrThrow({ where: { role } });
  await tx.accessGrant.createMany({
    data: clinicIds.map((clinicId) => ({ userId, clinicId, relationship: 'staff' as const, scopes, startsAt: at, createdAt: at, grantedById: byUserId })),
  });
}

interface Told {
  readonly userId: string;
  readonly clinicId: string;
  readonly role: StaffRole;
}

/** A link that sets the first password, as one that sets a new one does. */
async function sendInvitation(host: StaffHost, tx: Tx, { userId, clinicId, role }: Told, at: Date): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  const link = `${host.config.origin}/reset-password#${token}`;
  const { email } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
  await tx.mailToken.updateMany({ where: { userId, purpose: 'reset_password', usedAt: null }, data: { usedAt: at } });
  await tx.mailToken.create({
    data: {
      purpose: 'reset_password',
      tokenHash: hashToken(token),
      userId,
      target: email,
      createdAt: at,
      expiresAt: new Date(at.getTime() + INVITATION_DAYS * DAY_MS),
    },
  });
  const clinic = await clinicName(tx, clinicId);
  await enqueueMail(host, tx, await mailAddressOf(tx, userId), { kind: 'staff-invitation', link, clinic, role, days: INVITATION_DAYS });
  return link;
}

async function tellMember(host: StaffHost, tx: Tx, { userId, clinicId, role, what }: Told & { what: 'given' | 'changed' | 'ended' }): Promise<void> {
  const clinic = await clinicName(tx, clinicId);
  await enqueueMail(host, tx, await mailAddressOf(tx, userId), { kind: 'staff-work', what, clinic, role, phone: host.config.phone });
}

const clinicName = async (tx: Tx, id: string): Promise<string> => (await tx.clinic.findUniqueOrThrow({ where: { id }, select: { name: true } })).name;
