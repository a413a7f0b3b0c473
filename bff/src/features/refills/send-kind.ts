/** The job that hands over what was asked, or ordered, to whatever stands between us and pharmacies. */
import { z } from 'zod';
import { jobKind } from '../../jobs/job.ts';

export const SEND_REFILL = jobKind({
  name: 'refills.send',
  data: z.object({ refillId: z.uuid(), what: z.enum(['ask', 'order']) }),
  retry: { times: 6, seconds: 30, most: 900 },
  // What was asked comes before what was ordered.
  ordered: true,
});
