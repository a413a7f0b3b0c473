/** What an administrator sees and does: all of it about their own clinic, and on record with who did it. */
import type { StaffRole } from '../../access/pools.ts';
import type { ClinicWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import { pageOfRows } from '../../lists/rows.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import { clinicsOf, keepAdministrator, WORKS_AT } from '../../staff/keep-administrator.ts';
import { changeRole, endMember, inviteAgain, inviteMember } from '../../staff/members.ts';
import type { Member, Members, MembersQuery, NewMember } from './schema.ts';

const PARTS = {
  user: {
    select: {
      id: true,
      name: true,
      email: true,
      disabledAt: true,
      staff: { select: { role: true, passwordAlone: true } },
      secondFactor: { select: { confirmedAt: true } },
      // A browser that was forgotten tells nothing of its sign-in any more, but a session does while it lasts.
      knownDevices: { select: { lastUsedAt: true }, orderBy: { lastUsedAt: 'desc' }, take: 1 },
      sessions: { where: { awaitsSecondFactor: false }, select: { authenticatedAt: true }, orderBy: { authenticatedAt: 'desc' }, take: 1 },
      _count: { select: { passkeys: true, accounts: { where: { providerId: 'credential', password: { not: null } } } } },
    },
  },
} as const satisfies Prisma.AccessGrantInclude;
type Row = Prisma.AccessGrantGetPayload<{ include: typeof PARTS }>;

const worksHere = ({ clinicId }: ClinicWho) => ({ ...WORKS_AT, clinicId, user: { staff: { isNot: null } } }) satisfies Prisma.AccessGrantWhereInput;

/** Who has been here longest comes first. */
export async function listMembers(portal: Portal, who: ClinicWho, { role, name, ...query }: MembersQuery): Promise<Members> {
  const { accessGrant } = portal.db.prisma;
  const has = name === undefined ? undefined : ({ contains: name.replaceAll(/[\\%_]/g, '\\$&'), mode: 'insensitive' } as const);
  const where = {
    AND: [worksHere(who), role ? { user: { staff: { role } } } : {}, has ? { user: { OR: [{ name: has }, { email: has }] } } : {}],
  } satisfies Prisma.AccessGrantWhereInput;
  const page = await pageOfRows<Row>(portal, query, {
    name: 'staff',
    placeOf: ({ startsAt, id }) => ({ at: startsAt, id }),
    read: (place, take) =>
      accessGrant.findMany({
        where: place ? { AND: [where, { OR: [{ startsAt: { gt: place.at } }, { startsAt: place.at, id: { gt: place.id } }] }] } : where,
        include: PARTS,
        orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
        take,
      }),
    count: (take) => accessGrant.count({ take, where }),
  });
  return { ...page, items: await described(portal, who, page.items) };
}

/** @throws {ApiProblem} as `inviteMember` does */
export async function inviteToClinic(portal: Portal, who: ClinicWho, invited: NewMember, once: Once): Promise<Member> {
  const { clinicId, userId: byUserId } = who;
  return writeAs(
    portal,
    who,
    async (tx, at) => {
      const { userId } = await inviteMember(portal, tx, { ...invited, clinicId, byUserId }, at);
      const member = await readMember(portal, tx, who, userId);
      await record(portal, tx, who, userId, `invited as ${invited.role}`);
      return member;
    },
    { once },
  );
}

/** @throws {ApiProblem} resource/not-found, staff/has-account */
export async function sendAgain(portal: Portal, who: ClinicWho, userId: string, once: Once): Promise<void> {
  await writeAs(
    portal,
    who,
    async (tx, at) => {
      await readMember(portal, tx, who, userId);
      await inviteAgain(portal, tx, { userId, clinicId: who.clinicId }, at);
      await record(portal, tx, who, userId, 'invited again');
    },
    { once },
  );
}

/** @throws {ApiProblem} resource/not-found, staff/own, staff/works-elsewhere, staff/last-administrator */
export async function setRole(portal: Portal, who: ClinicWho, userId: string, role: StaffRole): Promise<Member> {
  const { clinicId, userId: byUserId } = who;
  return writeAs(portal, who, async (tx, at) => {
    await readMember(portal, tx, who, userId);
    // Nobody raises themself, nor shuts themself out.
    if (userId === byUserId) throw new ApiProblem('staff/own');
    const clinicIds = await clinicsOf(tx, userId);
    const administered = await tx.accessGrant.findMany({
      where: { ...WORKS_AT, userId: byUserId, scopes: { has: 'staff:write' } },
      select: { clinicId: true },
    });
    // A role holds at all of a person's clinics: it is given by somebody who administers all of them.
    if (clinicIds.some((id) => !administered.some((grant) => grant.clinicId === id))) throw new ApiProblem('staff/works-elsewhere');
    if (role !== 'administrator') await keepAdministrator(tx, userId, clinicIds);
    const before = await changeRole(portal, tx, userId, { clinicId, role, byUserId }, at);
    const member = await readMember(portal, tx, who, userId);
    if (before !== role) await record(portal, tx, who, userId, `role: ${before} to ${role}`);
    return member;
  });
}

/** @throws {ApiProblem} resource/not-found, staff/own, staff/last-administrator */
export async function endWork(portal: Portal, who: ClinicWho, userId: string, reason: string, once: Once): Promise<void> {
  await writeAs(
    portal,
    who,
    async (tx, at) => {
      await readMember(portal, tx, who, userId);
      if (userId === who.userId) throw new ApiProblem('staff/own');
      await keepAdministrator(tx, userId, [who.clinicId]);
      await endMember(portal, tx, userId, who.clinicId, at);
      await record(portal, tx, who, userId, `ended: ${reason}`);
    },
    { once },
  );
}

async function readMember(portal: Portal, tx: Tx, who: ClinicWho, userId: string): Promise<Member> {
  const row = await tx.accessGrant.findFirst({ where: { ...worksHere(who), userId }, include: PARTS });
  const [member] = row ? await described({ ...portal, db: { prisma: tx } }, who, [row]) : [];
  if (!member) throw new ApiProblem('resource/not-found');
  return member;
}

async function described(
  { db, config }: Pick<Portal, 'config'> & { readonly db: { readonly prisma: Pick<Tx, 'user'> } },
  who: ClinicWho,
  rows: readonly Row[],
): Promise<Member[]> {
  const givers = await db.prisma.user.findMany({
    where: { id: { in: rows.flatMap(({ grantedById }) => grantedById ?? []) } },
    select: { id: true, name: true },
  });
  return rows.flatMap(({ user: { id, name, email, ...user }, startsAt, grantedById }) => {
    if (!user.staff) return [];
    const isSafe = user.secondFactor?.confirmedAt != null || user._count.passkeys > 0 || (user.staff.passwordAlone && config.demo);
    const state = user.disabledAt ? 'closed' : user._count.accounts === 0 ? 'invited' : isSafe ? 'active' : 'needs-second-step';
    const signIns = [...user.knownDevices.map(({ lastUsedAt }) => lastUsedAt), ...user.sessions.map(({ authenticatedAt }) => authenticatedAt)];
    const lastSignIn = signIns.toSorted((a, b) => b.getTime() - a.getTime())[0]?.toISOString() ?? null;
    const givenBy = givers.find((giver) => giver.id === grantedById)?.name ?? null;
    return [{ id, name, email, role: user.staff.role, state, since: startsAt.toISOString(), lastSignIn, givenBy, isOwn: id === who.userId }];
  });
}

/** In the transaction, as the last thing of it. */
async function record({ audit, now }: Portal, tx: Tx, who: ClinicWho, entityId: string, reason: string): Promise<void> {
  const { userId, clinicId, via } = who;
  const { requestId, sourceIp } = via;
  const entry = { action: 'staff', outcome: 'success', relationship: 'staff' } as const;
  await audit.appendIn(tx, [{ at: now(), ...entry, userId, clinicId, entityId, reason, requestId, sourceIp }]);
}
