/**
 * What is done about time that became free: whoever waits for it is asked. It is
 * ordered where slots are said to be free, so that nobody who gives up time can
 * forget it; what is done is the job of the feature that keeps the wait list.
 */
import { z } from 'zod';
import type { Tx } from '../database/database.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { jobKind } from '../jobs/job.ts';

export const TIMES_FREED = jobKind({ name: 'booking.times-freed', data: z.object({ slotIds: z.array(z.uuid()) }) });

/** Orders it for those slots at whose clinic somebody waits. */
export async function tellFreed(tx: Tx, slotIds: readonly string[]): Promise<void> {
  if (slotIds.length === 0) return;
  const awaited = await tx.$queryRaw<{ id: string }[]>`
    select s.id from slot s where s.id = any(${[...slotIds]}::uuid[])
      and exists (select from wait_list_entry w where w."clinicId" = s."clinicId" and w.state = 'waiting')`;
  if (awaited.length > 0) await enqueue(tx, TIMES_FREED, { slotIds: awaited.map(({ id }) => id) });
}
