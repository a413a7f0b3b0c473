/**
 * A secret address at which a calendar program reads somebody's visits. Whoever
 * has it reads them without signing in, so it says nothing but when and where;
 * only its digest is kept, it can be revoked, and it ends with the access.
 */
import { createHash, randomBytes } from 'node:crypto';
import { inChart } from '../../access/reach.ts';
import { liveGrants } from '../../access/live-grants.ts';
import type { PatientWho, Via } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import { countAttempt } from '../../auth/attempts.ts';
import type { AttemptLimit } from '../../auth/attempts.ts';
import { AGREED } from '../../booking/visit-status.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import { calendarFile } from './calendar-file.ts';
import { feedEntryOf } from './calendar-words.ts';
import type { CalendarFeed, NewCalendarFeed } from './feed-schema.ts';
import { appointmentParts } from './visit-detail.ts';

const TOKEN_BYTES = 32;
const DAY_MS = 24 * 60 * 60_000;
/** Programs that were away learn of what was called off meanwhile. */
const BEFORE_DAYS = 30;
/** Programs ask every few minutes at most. */
const READS: AttemptLimit = { name: 'calendar-reads', max: 60, seconds: 3600 };
/** Addresses that are none, from one network: nobody finds one by trying. */
const MISSES: AttemptLimit = { name: 'calendar-misses', max: 30, seconds: 3600 };

const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex');
const ownFeed = ({ userId, patientId }: PatientWho) => ({ userId, patientId, revokedAt: null });

/** Whether this person has an address for this patient; it is not told again. */
export async function readFeed({ db }: Portal, who: PatientWho): Promise<CalendarFeed> {
  const row = await db.prisma.calendarFeed.findFirst({ where: ownFeed(who), orderBy: { createdAt: 'desc' } });
  return { feed: row && { createdAt: row.createdAt.toISOString(), lastReadAt: row.lastReadAt?.toISOString() ?? null } };
}

/** Makes an address, in place of the one there was. */
export function makeFeed(portal: Portal, who: PatientWho, once: Once): Promise<NewCalendarFeed> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  return writeAs(
    portal,
    who,
    async (tx, at) => {
      await tx.calendarFeed.updateMany({ where: ownFeed(who), data: { revokedAt: at } });
      await tx.calendarFeed.create({ data: { userId: who.userId, patientId: who.patientId, tokenHash: digestOf(token), createdAt: at } });
      return { url: `${portal.config.origin}/api/calendar/${token}.ics`, createdAt: at.toISOString() };
    },
    { once },
  );
}

/** Ends the address; safe to repeat. */
export async function revokeFeed(portal: Portal, who: PatientWho): Promise<void> {
  await writeAs(portal, who, async (tx, at) => {
    await tx.calendarFeed.updateMany({ where: ownFeed(who), data: { revokedAt: at } });
  });
}

/**
 * What a calendar program gets at an address.
 * @param file the last part of the address @throws {ApiProblem} resource/not-found, request/rate-limited
 */
export async function feedCalendar(portal: Portal, file: string, via: Via): Promise<string> {
  const { db, now, config } = portal;
  const tokenHash = digestOf(file.replace(/\.ics$/, ''));
  const row = await db.prisma.calendarFeed.findUnique({ where: { tokenHash }, include: { user: { select: { disabledAt: true } } } });
  const grant = row && row.revokedAt === null && !row.user.disabledAt ? await grantOf(portal, row) : undefined;
  if (!row || !grant) {
    await countAttempt(portal, MISSES, via.sourceIp ?? 'unknown');
    throw new ApiProblem('resource/not-found');
  }
  await countAttempt(portal, READS, row.id);
  const reader = { ...row, reduced: grant.reduced };
  const visits = await db.prisma.appointment.findMany({
    where: {
      ...inChart(reader),
      status: { in: [...AGREED, 'cancelled'] },
      endsAt: { gt: new Date(now().getTime() - BEFORE_DAYS * DAY_MS) },
    },
    include: appointmentParts,
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  await db.prisma.calendarFeed.update({ where: { id: row.id }, data: { lastReadAt: now() } });
  await portal.audit.append({
    at: now(),
    action: 'read',
    outcome: 'success',
    userId: row.userId,
    patientId: row.patientId,
    relationship: grant.row.relationship,
    scope: 'appointments:read',
    status: 200,
    ...via,
    // Not the address: whoever reads the log could read the calendar.
    route: '/api/calendar',
  });
  return calendarFile({ entries: visits.map((visit) => feedEntryOf(visit, config.name)), name: config.name, now: now() });
}

async function grantOf(portal: Portal, { userId, patientId }: { userId: string; patientId: string }) {
  const grants = await liveGrants(portal, userId);
  return grants.find(({ row, scopes }) => row.patientId === patientId && row.relationship !== 'staff' && scopes.includes('appointments:read'));
}
