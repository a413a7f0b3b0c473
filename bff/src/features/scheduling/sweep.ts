/** Frees what holds had that ended without a visit, so that it counts as free wherever somebody looks. */
import { z } from 'zod';
import { syncSlots } from '../../booking/claims.ts';
import type { Touched } from '../../booking/claims.ts';
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
