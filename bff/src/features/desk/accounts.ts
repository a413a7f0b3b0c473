/**
 * Closing an account, when somebody left or must not get in any more, and
 * opening it again. Unlike an account that its owner asked to close, it keeps
 * its name, password and what it may open, and gives none of it out meanwhile.
 */
import type { Context } from 'hono';
import { holdGrant } from '../../access/hold-grant.ts';
import { mailAddressOf } from '../../auth/mail-address.ts';
import { clearLocks } from '../../auth/sign-in-lock.ts';
import type { Tx } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { enqueueMail } from '../../mail/outbox.ts';
import type { AccountState, DeskAccount } from './schema.ts';
import { recordDeskAct } from './staff.ts';

const MOST = 10;
const PARTS = {
  staff: { select: { id: true } },
  grants: { where: { relationship: 'self', patientId: { not: null } }, select: { patientId: true }, take: 1 },
} as const satisfies Prisma.UserInclude;
type AccountRow = Prisma.UserGetPayload<{ include: typeof PARTS }>;

/** Accounts of this clinic's staff, of its patients and of who looks after them. One that its owner had closed for good has no password and is gone. */
const ofClinic = (clinicId: string): Prisma.UserWhereInput => ({
  accounts: { some: { providerId: 'credential' } },
  grants: { some: { OR: [{ clinicId }, { patient: { clinicId } }] } },
});

/** Accounts of this clinic by username, e-mail address or patient number. */
export async function findAccounts(c: Context<AppEnv>, typed: string): Promise<DeskAccount[]> {
  const { portal, clinicId, session } = c.var;
  const name = typed.toLowerCase();
  const byNumber = {
    grants: { some: { relationship: 'self', revokedAt: null, patient: { clinicId, patientNumber: { equals: typed, mode: 'insensitive' } } } },
  } as const;
  const rows = await portal.db.prisma.user.findMany({
    where: { AND: [ofClinic(clinicId), { OR: [{ username: name }, { email: name }, byNumber] }] },
    include: PARTS,
    orderBy: { id: 'asc' },
    take: MOST,
  });
  const [found] = rows;
  const patientId = rows.length === 1 ? found?.grants[0]?.patientId : null;
  if (patientId) c.set('shownPatientId', patientId);
  return rows.map((row) => toAccount(row, session.userId));
}

/**
 * Closes an account or opens it again; the person is told by mail. Closed, it
 * ends at once everywhere: sessions, open streams, trusted browsers, passkeys,
 * codes and links that were sent, invitations to others.
 * @throws {ApiProblem} resource/not-found, account/own
 */
export async function setAccountState(c: Context<AppEnv>, id: string, { open, reason }: AccountState): Promise<DeskAccount> {
  const { portal, clinicId, session, access } = c.var;
  const at = portal.now();
  const changed = await portal.db.transaction(async (tx) => {
    await holdGrant(tx, access.grantId, at);
    const row = await tx.user.findFirst({ where: { AND: [ofClinic(clinicId), { id }] }, include: PARTS });
    if (!row) throw new ApiProblem('resource/not-found');
    if (row.id === session.userId) throw new ApiProblem('account/own');
    // The state is part of the condition: of two at once, one changes it, and one mail is written.
    const { count } = await tx.user.updateMany({ where: { id, disabledAt: open ? { not: null } : null }, data: { disabledAt: open ? null : at } });
    if (count === 0) return null;
    await endAccess(tx, id, at);
    await clearLocks(portal, tx, id);
    await portal.events.publishAccessChange(tx, id);
    await enqueueMail(portal, tx, await mailAddressOf(tx, id), { kind: 'account-state', what: open ? 'reopened' : 'closed', phone: portal.config.phone });
    return row;
  });
  if (changed) {
    const action = open ? 'reopen-account' : 'close-account';
    await recordDeskAct(c, { action, patientId: changed.grants[0]?.patientId ?? null, entityId: id, reason });
  }
  return toAccount(await portal.db.prisma.user.findUniqueOrThrow({ where: { id }, include: PARTS }), session.userId);
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
