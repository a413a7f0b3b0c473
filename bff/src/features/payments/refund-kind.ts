/** The job that has the gateway give money back. */
import { z } from 'zod';
import { jobKind } from '../../jobs/job.ts';

export const SEND_REFUND = jobKind({ name: 'payments.refund', data: z.object({ refundId: z.uuid() }), retry: { times: 8, seconds: 15, most: 900 } });
