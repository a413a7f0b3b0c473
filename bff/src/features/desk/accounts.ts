/**
 * Closing an account, when somebody left or must not get in any more, and
 * opening it again. Unlike an account that its owner asked to close, it keeps
 * its name, password and what it may open, and gives none of it out meanwhile.
 */
import { chartsIn, keptFrom } from '../../access/reach.ts';
import type { ClinicWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import { mailAddressOf } from '../../auth/mail-address.ts';
import { clearLocks } from '../../auth/sign-in-lock.ts';
import type { Tx } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import { enqueueMail } from '../../mail/outbox.ts';
import { chartIdsOf } from '../../patient-lookup.ts';
import type { Portal } from '../../portal.ts';
import { clinicsOf, keepAdministrator } from '../../staff/keep-administrator.ts';
import { giveBackWork } from '../../staff/leaving.ts';
import type { AccountState, DeskAccount } from './schema.ts';
import { recordDeskAct } from './staff.ts';

const PARTS = {
  staff: { select: { id: true } },
  grants: { where: { relationship: 'self', patientId: { not: null } }, select: { patientId: true }, take: 1 },
} as const satisfies Prisma.UserInclude;
type AccountRow = Prisma.UserGetPayload<{ include: typeof PARTS }>;

/**
 * Accounts of this clinic's staff, of its patients and of who looks after them.
 * One that its owner had closed for good has no password and is gone; and staff
 * who are kept away from a patient don't find that patient's own account.
 */
const accountsIn = (who: ClinicWho): Prisma.UserWhereInput => ({
  accounts: { some: { providerId: 'credential' } },
  grants: {
    some: { OR: [{ clinicId: who.clinicId }, { patient: chartsIn(who) }] },
    none: { relationship: 'self', patient: keptFrom(who) },
  },
});

/** Accounts of this clinic by username, e-mail address or patient number, and the patient whose account it is where it is one. */
export async function findAccounts(portal: Portal, who: ClinicWho, typed: string): Promise<{ accounts: DeskAccount[]; patientId: string | null }> {
  const name = typed.toLowerCase();
  const ids = await chartIdsOf(portal.db, who, 'clinic', { patientNumber: typed });
  const byNumber = { grants: { some: { relationship: 'self', revokedAt: null, patient: { id: { in: ids }, ...chartsIn(who) } } } } as const;
  const rows = await portal.db.prisma.user.findMany({
    where: { AND: [accountsIn(who), { OR: [{ username: name }, { email: name }, byNumber] }] },
    include: PARTS,
    orderBy: { id: 'asc' },
  });
  const [found] = rows;
  const patientId = (rows.length === 1 && found?.grants[0]?.patientId) || null;
  return { accounts: rows.map((row) => toAccount(row, who.userId)), patientId };
}

/**
 * Closes an account or opens it again; the person is told by mail. Closed, it
 * ends at once everywhere: sessions, open streams, trusted browsers, passkeys,
 * codes and links that were sent, invitations to others. What staff had to do goes back to their clinic.
 * @throws {ApiProblem} resource/not-found, account/own, staff/last-administrator
 */
export async function setAccountState(portal: Portal, who: ClinicWho, id: string, { open, reason }: AccountState): Promise<DeskAccount> {
  await writeAs(portal, who, async (tx, at) => {
    const row = await tx.user.findFirst({ where: { AND: [accountsIn(who), { id }] }, include: PARTS });
    if (!row) throw new ApiProblem('resource/not-found');
    if (row.id === who.userId) throw new ApiProblem('account/own');
    const clinicIds = open ? [] : await clinicsOf(tx, id);
    await keepAdministrator(tx, id, clinicIds);
    // The state is part of the condition: of two at once, one changes it, and one mail is written.
    const { count } = await tx.user.updateMany({ where: { id, disabledAt: open ? { not: null } : null }, data: { disabledAt: open ? null : at } });
    if (count === 0) return;
    await giveBackWork(portal, tx, { userId: id, clinicIds, at });
    await endAccess(tx, id, at);
    await clearLocks(portal, tx, id);
    await portal.events.publishAccessChange(tx, id);
    await enqueueMail(portal, tx, await mailAddressOf(tx, id), { kind: 'account-state', what: open ? 'reopened' : 'closed', phone: portal.config.phone });
    const action = open ? 'reopen-account' : 'close-account';
    await recordDeskAct(portal, tx, who, { action, patientId: row.grants[0]?.patientId ?? null, entityId: id, reason });
  });
  return toAccount(await portal.db.prisma.user.findUniqueOrThrow({ where: { id }, include: PARTS }), who.userId);
}

/** Also when it is opened: a sign-in that was under way while it was closed must not come to life. */
async function endAccess(tx: Tx, userId: string, at: Date): Promise<void> {
  await tx.session.deleteMany({ where: { userId } });
  await tx.knownDevice.deleteMany({ where: { userId } });
  await tx.passkey.deleteMany({ where: { userId } });
  await tx.mailToken.deleteMany({ where: { userId } });
  await tx.webauthnChallenge.deleteMany({ where: { userId } });
  await tx.proxyInvitation.updateMany({ where: { invitedById: userId, acceptedAt: null, withdrawnAt: null }, data: { withdrawnAt: at } });
}

function toAccount({ id, name, username, email, staff, disabledAt }: AccountRow, ownId: string): DeskAccount {
  return { id, name, username, email, isStaff: staff !== null, isOwn: id === ownId, closedAt: disabledAt?.toISOString() ?? null };
}
