/**
 * The job that says beforehand, 60 and 14 days before a birthday, that what a
 * parent can see of a child's chart will change: to the parent, and to the
 * young person if they have an account of their own. On the day itself both
 * are told that it has. Each is said once, whatever number of processes run it.
 */
import { z } from 'zod';
import { write } from '../../access/write-as.ts';
import { firstDayAt } from '../../access/age-rules.ts';
import { addDays, dayIn, daysBetween, FALLBACK_ZONE } from '../../time/calendar.ts';
import { mailAddressOf } from '../../auth/mail-address.ts';
import type { Tx } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { defineJob, jobKind } from '../../jobs/job.ts';
import { enqueueMail } from '../../mail/outbox.ts';
import type { Portal } from '../../portal.ts';

/** Days before; the largest that is not over yet counts. */
const STAGES = [60, 14] as const;
/** A change that happened while no process ran is still said within so many days. */
const LATE_DAYS = 7;

const PARTS = { user: { select: { id: true, name: true } }, patient: { include: { clinic: { select: { timeZone: true } } } } } as const;
type GrantRow = Prisma.AccessGrantGetPayload<{ include: typeof PARTS }>;

interface Change {
  readonly age: number;
  readonly ends: boolean;
  /** Days until it; 0 and below when it has happened. */
  readonly days: number;
  readonly stage: 60 | 14 | 0;
}

export const ANNOUNCE_AGES = jobKind({ name: 'sharing.announce-ages', data: z.object({}), every: 60 * 60 * 1000 });

export const announceAges = defineJob(ANNOUNCE_AGES, async (portal) => {
  for (const grant of await grantsToLookAt(portal)) {
    for (const change of dueChanges(portal, grant)) await announce(portal, grant, change);
  }
});

function grantsToLookAt(portal: Portal): Promise<GrantRow[]> {
  const now = portal.now();
  const ages = portal.config.ageRules.map(({ fromAge }) => fromAge).filter((age) => age > 0);
  const today = now.toISOString().slice(0, 10);
  // A day more on both sides: each clinic has its own calendar.
  const births = ages.map((age) => ({ gte: shifted(today, -LATE_DAYS - 2, age), lte: shifted(today, STAGES[0] + 2, age) }));
  return portal.db.prisma.accessGrant.findMany({
    where: {
      relationship: 'parent',
      revokedAt: null,
      AND: [{ OR: [{ endsAt: null }, { endsAt: { gt: now } }] }, { OR: births.map((birthDate) => ({ patient: { birthDate } })) }],
    },
    include: PARTS,
    orderBy: { id: 'asc' },
  });
}

/** The birth date of who is of an age so many days from a day. */
function shifted(today: string, days: number, age: number): Date {
  const day = addDays(today, days);
  return new Date(Date.UTC(Number(day.slice(0, 4)) - age, Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))));
}

function dueChanges({ config, now }: Portal, { patient, createdAt }: GrantRow): Change[] {
  const birthDate = patient?.birthDate?.toISOString().slice(0, 10);
  if (!patient || !birthDate) return [];
  const timeZone = patient.clinic?.timeZone ?? FALLBACK_ZONE;
  const today = dayIn(timeZone, now());
  return config.ageRules.flatMap(({ fromAge: age, allows }): Change[] => {
    const on = firstDayAt(birthDate, age);
    const days = daysBetween(today, on);
    const stage = stageOf(days);
    // Access that was given after the birthday never was another.
    const wasAlways = stage === 0 && dayIn(timeZone, createdAt) >= on;
    return age === 0 || stage === null || wasAlways ? [] : [{ age, ends: allows === 'none', days, stage }];
  });
}

function stageOf(days: number): Change['stage'] | null {
  if (days > STAGES[0] || days < -LATE_DAYS) return null;
  if (days <= 0) return 0;
  return days <= STAGES[1] ? STAGES[1] : STAGES[0];
}

/** Writes both mails unless this was said already. */
function announce(portal: Portal, grant: GrantRow, change: Change): Promise<void> {
  return write(portal, async (tx) => {
    const { count } = await tx.accessNotice.createMany({
      data: { grantId: grant.id, kind: `age-${change.age}-${change.stage}`, sentAt: portal.now() },
      skipDuplicates: true,
    });
    if (count === 0 || !grant.patient) return;
    // The legal name: what a teenager likes to be called, a parent with reduced access is not told.
    const child = grant.patient.givenName;
    await enqueueMail(
      portal,
      tx,
      await mailAddressOf(tx, grant.user.id),
      change.stage === 0
        ? { kind: 'your-access-changed', what: change.ends ? 'ended' : 'changed', who: child }
        : { kind: 'access-will-change', who: child, days: change.days },
    );
    for (const userId of await ownAccounts(tx, grant.patient.id)) {
      const content =
        change.stage === 0
          ? ({ kind: 'proxy-changed', what: change.ends ? 'ended' : 'changed', who: grant.user.name } as const)
          : ({ kind: 'own-access-will-change', who: grant.user.name, days: change.days } as const);
      await enqueueMail(portal, tx, await mailAddressOf(tx, userId), content);
    }
  });
}

/** A young person's own accounts; the address on the chart may be a parent's. */
async function ownAccounts(tx: Tx, patientId: string): Promise<string[]> {
  const grants = await tx.accessGrant.findMany({ where: { patientId, relationship: 'self', revokedAt: null }, select: { userId: true } });
  return grants.map(({ userId }) => userId);
}
