/** What comes of refills from outside is looked at once it is written, by a job that is ordered with it: neither a crash nor a second delivery moves one twice. */
import type { Prisma } from '../database/generated/client.ts';
import { enqueueAll } from '../jobs/enqueue.ts';
import { FOLLOW_REFILLS } from './follow-kind.ts';

/** Orders the look for those patients who have asked for refills here. */
export async function noteDispenses(tx: Prisma.TransactionClient, patientIds: readonly string[]): Promise<void> {
  const asked = await tx.refill.findMany({ where: { patientId: { in: [...new Set(patientIds)] } }, distinct: ['patientId'], select: { patientId: true } });
  await enqueueAll(
    tx,
    FOLLOW_REFILLS,
    asked.map((data) => ({ data })),
  );
}
