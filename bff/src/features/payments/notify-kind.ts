/** The job that tells the billing system what was paid here, given back or put right. */
import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import { enqueue } from '../../jobs/enqueue.ts';
import { jobKind } from '../../jobs/job.ts';

export const NOTIFY_SOURCE = jobKind({
  name: 'payments.notify',
  data: z.object({ entryId: z.uuid() }),
  retry: { times: 12, seconds: 30, most: 3600 },
  // What was paid comes before what was given back of it.
  ordered: true,
});

/** Orders it for an entry of the ledger; in its transaction. */
export async function notifySource(
  tx: Tx,
  entryId: string,
  { patientId, clinicId }: { readonly patientId: string; readonly clinicId: string | null },
): Promise<void> {
  await enqueue(tx, NOTIFY_SOURCE, { entryId }, { key: entryId, orderedBy: patientId, ...(clinicId ? { clinicId } : {}) });
}
