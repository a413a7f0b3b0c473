/**
 * Frees what holds had that ended without a visit, so that it counts as free wherever somebody looks; and forgets who had time
 * that is over, which nobody can want any more.
 */
import { z } from 'zod';
import { syncSlots } from '../../booking/claims.ts';
import type { Touched } from '../../booking/claims.ts';
import { TICK_MS } from '../../booking/ticks.ts';
import { write } from '../../access/write-as.ts';
import { defineJob, jobKind } from '../../jobs/job.ts';
import type { Portal } from '../../portal.ts';

const MINUTE_MS = 60_000;
/** For how long it can be told what came of a hold. */
const KEPT_MS = 7 * 24 * 60 * MINUTE_MS;

export const SWEEP_HOLDS = jobKind({ name: 'scheduling.sweep-holds', data: z.object({}), every: MINUTE_MS });

export const sweepHoldsJob = defineJob(SWEEP_HOLDS, sweepHolds);

/** Also forgets holds of last week that nothing came of. */
export async function sweepHolds(portal: Portal): Promise<void> {
  await write(portal, async (tx, at) => {
    const freed = await tx.$queryRaw<Touched[]>`delete from booking_claim where "expiresAt" <= ${at} returning resource, tick`;
    await syncSlots(tx, freed, at);
    const old = new Date(at.getTime() - KEPT_MS);
    await tx.slotHold.deleteMany({ where: { state: { not: 'booked' }, createdAt: { lt: old }, expiresAt: { lt: old }, offer: null } });
  });
}

/** How long it stays known who had a time: past any doubt of clocks. */
const OVER_MS = 24 * 60 * MINUTE_MS;
/** Rows in one transaction, so that nobody who books waits for it. */
const BATCH = 5000;

export const SWEEP_CLAIMS = jobKind({ name: 'scheduling.sweep-claims', data: z.object({}), every: 60 * MINUTE_MS });

export const sweepClaimsJob = defineJob(SWEEP_CLAIMS, (portal) => sweepClaims(portal));

/** Forgets it of all time that was over a day ago. */
export async function sweepClaims(portal: Portal, batch = BATCH): Promise<void> {
  for (let count = batch; count === batch;) {
    count = await write(portal, (tx, at) => {
      const over = Math.floor((at.getTime() - OVER_MS) / TICK_MS);
      return tx.$executeRaw`delete from booking_claim where (resource, tick) in (
        select resource, tick from booking_claim where tick < ${over} order by tick, resource limit ${batch} for update skip locked)`;
    });
  }
}
