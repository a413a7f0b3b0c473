/** Somebody of staff says when they are out and who covers. They alone say so for themselves; the clinic's desk sees who is out. */
import { poolsOf } from '../../access/pools.ts';
import type { ClinicWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import { addDays, dayIn, startOfDay } from '../../time/calendar.ts';
import { outAt } from './cover.ts';
import type { Absences, NewAbsence } from './schema.ts';

/** Nobody is out for longer. */
const DAYS_MOST = 366;

export async function listAbsences({ db: { prisma }, now }: Portal, who: ClinicWho): Promise<Absences> {
  const at = now();
  const { clinicId, userId } = who;
  const { timeZone } = await prisma.clinic.findUniqueOrThrow({ where: { id: clinicId }, select: { timeZone: true } });
  const name = { select: { id: true, name: true } } as const;
  const [rows, candidates] = await Promise.all([
    prisma.staffAbsence.findMany({
      where: { clinicId, endsAt: { gt: at } },
      include: { user: name, cover: name },
      orderBy: [{ startsAt: 'asc' }, { userId: 'asc' }],
    }),
    candidatesFor(prisma, who, at),
  ]);
  return {
    today: dayIn(timeZone, at),
    items: rows.map(({ user, cover, startsAt, endsAt }) => ({
      name: user.name,
      mine: user.id === userId,
      from: dayIn(timeZone, startsAt),
      until: addDays(dayIn(timeZone, endsAt), -1),
      isNow: startsAt <= at,
      cover: { ...cover, mine: cover.id === userId },
    })),
    candidates,
  };
}

/**
 * In place of what was said before; safe to repeat.
 * @throws {ApiProblem} request/invalid; message/not-for-them: they can't open all of it; message/cover-away
 */
export async function saveAbsence(portal: Portal, who: ClinicWho, { from, until, coverId }: NewAbsence): Promise<Absences> {
  const { clinicId, userId } = who;
  await writeAs(
    portal,
    who,
    async (tx, at) => {
      const { timeZone } = await tx.clinic.findUniqueOrThrow({ where: { id: clinicId }, select: { timeZone: true } });
      const today = dayIn(timeZone, at);
      if (until < from) throw wrong('until', 'before-from');
      if (until < today) throw wrong('until', 'past');
      if (until > addDays(from, DAYS_MOST) || from > addDays(today, DAYS_MOST)) throw wrong('until', 'far');
      if (!(await candidatesFor(tx, who, at)).some(({ id }) => id === coverId)) throw new ApiProblem('message/not-for-them');
      const days = { startsAt: startOfDay(timeZone, from), endsAt: startOfDay(timeZone, addDays(until, 1)) };
      const isAway = await tx.staffAbsence.count({ where: { clinicId, userId: coverId, startsAt: { lt: days.endsAt }, endsAt: { gt: days.startsAt } } });
      if (isAway > 0) throw new ApiProblem('message/cover-away');
      await tx.staffAbsence.upsert({
        where: { clinicId_userId: { clinicId, userId } },
        create: { clinicId, userId, coverId, ...days },
        update: { coverId, ...days },
      });
      await tellDeskOfCover(portal, tx, who);
    },
    // Two who would cover for each other at once are not both out.
    { serializable: true },
  );
  return listAbsences(portal, who);
}

/** Back again, or not out after all. Done twice, it is done. */
export async function endAbsence(portal: Portal, who: ClinicWho): Promise<void> {
  const { clinicId, userId } = who;
  await writeAs(portal, who, async (tx) => {
    const { count } = await tx.staffAbsence.deleteMany({ where: { clinicId, userId } });
    if (count > 0) await tellDeskOfCover(portal, tx, who);
  });
}

const wrong = (path: string, code: string): ApiProblem => new ApiProblem('request/invalid', { errors: [{ path, code }] });

/** What the lists show has changed. */
function tellDeskOfCover({ events }: Portal, tx: Tx, { clinicId, pools }: ClinicWho): Promise<void> {
  return events.publish(tx, { type: 'messages.changed', scope: 'messages:read', clinicId, pools: [...pools] });
}

/** Colleagues at this clinic who can open whatever is theirs, by name. */
async function candidatesFor(db: Pick<Tx, 'staffMember'>, { clinicId, userId, pools }: ClinicWho, at: Date): Promise<{ id: string; name: string }[]> {
  const atClinic = { clinicId, relationship: 'staff', scopes: { has: 'messages:write' }, revokedAt: null, startsAt: { lte: at } } as const;
  const rows = await db.staffMember.findMany({
    where: { userId: { not: userId }, user: { disabledAt: null, grants: { some: { ...atClinic, OR: [{ endsAt: null }, { endsAt: { gt: at } }] } } } },
    select: { role: true, user: { select: { id: true, name: true } } },
    orderBy: [{ user: { name: 'asc' } }, { userId: 'asc' }],
  });
  return rows.filter(({ role }) => pools.every((pool) => poolsOf(role).includes(pool))).map(({ user }) => user);
}

/** Of these colleagues, who is out now, until when, and who covers. */
export async function awayAmong(db: Pick<Tx, 'staffAbsence'>, clinicId: string, ids: readonly string[], at: Date) {
  const rows = await db.staffAbsence.findMany({
    where: { clinicId, userId: { in: [...ids] }, ...outAt(at) },
    select: { userId: true, endsAt: true, cover: { select: { id: true, name: true } } },
  });
  return rows.map(({ userId, endsAt, cover }) => ({ id: userId, until: endsAt.toISOString(), cover }));
}
