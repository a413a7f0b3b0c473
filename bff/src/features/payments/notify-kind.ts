/** The job that tells the billing system what was paid here, given back or put right. */
import { z } from 'zod';
import { jobKind } from '../../jobs/job.ts';

export const NOTIFY_SOURCE = jobKind({
  name: 'payments.notify',
  data: z.object({ entity: z.enum(['payment', 'refund', 'adjustment']), id: z.uuid() }),
  retry: { times: 12, seconds: 30, most: 3600 },
  // What was paid comes before what was given back of it.
  ordered: true,
});
