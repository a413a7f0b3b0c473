/** What comes by itself: later bills get the discount, what nobody went on with ends, help is over when its time is. */
import { z } from 'zod';
import { write } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import type { AssistanceApplication } from '../../database/generated/client.ts';
import { defineJob, jobKind } from '../../jobs/job.ts';
import type { Portal } from '../../portal.ts';
import { takeOff } from './take-off.ts';
import { note } from './tell.ts';

const HOUR_MS = 3_600_000;
/** A draft that nobody changed for so many days is dropped with its documents. */
const DRAFT_DAYS = 60;
const DAY_MS = 24 * HOUR_MS;

export const LOOK_AFTER = jobKind({ name: 'assistance.look-after', data: z.object({}), every: HOUR_MS });

export const lookAfter = defineJob(LOOK_AFTER, async (portal) => {
  const at = portal.now();
  const { assistanceApplication } = portal.db.prisma;
  const unsent = { state: 'draft', changedAt: { lt: new Date(at.getTime() - DRAFT_DAYS * DAY_MS) } } as const;
  await assistanceApplication.deleteMany({ where: unsent });
  for (const id of await withLaterBills(portal, at)) await eachLocked(portal, id, (tx, row, now) => takeOff(portal, tx, row, now));
  const late = await assistanceApplication.findMany({ where: { state: 'needs_more', moreBy: { lte: at } }, select: { id: true } });
  for (const { id } of late) await eachLocked(portal, id, (tx, row, now) => endUnanswered(portal, tx, row, now));
  for (const id of await thoseOver(portal, at)) await eachLocked(portal, id, (tx, row, now) => endHelp(portal, tx, row, now));
});

type Work = (tx: Tx, row: AssistanceApplication, at: Date) => Promise<void>;

/** One after the other with whoever decides it just now. */
async function eachLocked(portal: Portal, id: string, work: Work): Promise<void> {
  await write(portal, async (tx, at) => {
    await tx.$queryRaw`select id from assistance_application where id = ${id}::uuid for update`;
    const row = await tx.assistanceApplication.findUnique({ where: { id } });
    if (row) await work(tx, row, at);
  });
}

/** Applications with a bill that is to get more off than it got. */
async function withLaterBills({ db }: Portal, at: Date): Promise<string[]> {
  const rows = await db.prisma.$queryRaw<{ id: string }[]>`
    select distinct help.id::text as id from assistance_application help
      join clinic c on c.id = help."clinicId"
      join statement s on s."patientId" = help."patientId" and s.status = 'open' and s."owedCents" > s."pendingCents" and s."issuedOn" <= help."helpUntil"
      cross join lateral (select coalesce(sum(a.cents), 0) as taken from assistance_adjustment a where a."statementId" = s.id) done
    where help.discount is not null and help.state in ('approved', 'sent', 'needs_more') and help."helpUntil" >= (${at} at time zone c."timeZone")::date
      and ceil((s."owedCents" - s."pendingCents" + done.taken) * help.discount / 100.0) > done.taken`;
  return rows.map(({ id }) => id);
}

/** Of which the last day has passed at their clinic. */
async function thoseOver({ db }: Portal, at: Date): Promise<string[]> {
  const rows = await db.prisma.$queryRaw<{ id: string }[]>`
    select help.id::text as id from assistance_application help join clinic c on c.id = help."clinicId"
    where help.state = 'approved' and help."helpUntil" < (${at} at time zone c."timeZone")::date`;
  return rows.map(({ id }) => id);
}

/** What the clinic asked for did not come. What a first decision gave stays. */
async function endUnanswered(portal: Portal, tx: Tx, row: AssistanceApplication, at: Date): Promise<void> {
  if (row.state !== 'needs_more' || row.moreBy === null || row.moreBy > at) return;
  const data = row.discount === null ? ({ state: 'ended', endedAt: at, endReason: 'no-answer' } as const) : ({ state: 'approved' } as const);
  await tx.assistanceApplication.update({ where: { id: row.id }, data: { ...data, changedAt: at, version: { increment: 1 } } });
  await note(portal, tx, row, { kind: 'no-answer', byUserId: null, isNews: true }, at);
}

async function endHelp(portal: Portal, tx: Tx, row: AssistanceApplication, at: Date): Promise<void> {
  if (row.state !== 'approved') return;
  await tx.assistanceApplication.update({
    where: { id: row.id },
    data: { state: 'ended', endedAt: at, endReason: 'over', changedAt: at, version: { increment: 1 } },
  });
  await note(portal, tx, row, { kind: 'over', byUserId: null, isNews: true }, at);
}
