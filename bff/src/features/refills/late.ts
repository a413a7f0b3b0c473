/** What takes longer than it should: people are told once, and after a while it counts as failed, so that it can be asked for again. */
import { z } from 'zod';
import { write } from '../../access/write-as.ts';
import { defineJob, jobKind } from '../../jobs/job.ts';
import { writeNews } from '../../notifications/news.ts';
import type { Portal } from '../../portal.ts';
import { lockRefill, moveRefill, tellRefill } from './move.ts';
import { rulesOf } from './policy.ts';
import { isUndecided, OPEN_STATES } from './states.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

export const LOOK_FOR_LATE = jobKind({ name: 'refills.look-for-late', data: z.object({}), every: 15 * MINUTE_MS });

export const lookForLate = defineJob(LOOK_FOR_LATE, async (portal) => {
  const at = portal.now();
  const late = await portal.db.prisma.refill.findMany({
    where: { state: { in: [...OPEN_STATES] }, dueBy: { lte: at } },
    select: { id: true, state: true, clinicId: true, dueBy: true, lateToldAt: true },
    orderBy: { dueBy: 'asc' },
  });
  const rules = await rulesOf(
    portal.db.prisma,
    late.map(({ clinicId }) => clinicId),
  );
  for (const { id, state, clinicId, dueBy, lateToldAt } of late) {
    const givesUpAt = (dueBy?.getTime() ?? 0) + rules(clinicId).giveUpDays * DAY_MS;
    // An answer of the clinic is waited for as long as it takes.
    if (!isUndecided(state) && givesUpAt <= at.getTime()) await giveUp(portal, id);
    else if (lateToldAt === null) await tell(portal, id);
  }
});

async function giveUp(portal: Portal, id: string): Promise<void> {
  await write(portal, async (tx, at) => {
    const row = await lockRefill(tx, { id, dueBy: { lte: at } });
    if (!row || isUndecided(row.state)) return;
    await moveRefill(portal, tx, row, { to: 'failed', by: 'portal', userId: null, at, failReason: row.state === 'ready' ? 'not-picked-up' : 'no-answer' });
  });
}

async function tell(portal: Portal, id: string): Promise<void> {
  await write(portal, async (tx, at) => {
    const row = await lockRefill(tx, { id, dueBy: { lte: at }, lateToldAt: null });
    if (!row) return;
    const told = await tx.refill.update({ where: { id }, data: { lateToldAt: at } });
    await tellRefill(portal, tx, told, null, 'refill.changed');
    await writeNews(tx, [
      { topic: 'refills', patientId: row.patientId, entityId: id, byUserId: null, at, key: `late ${row.state} ${id} ${row.dueBy?.toISOString()}` },
    ]);
  });
}
