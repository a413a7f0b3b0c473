/** The job that sends one text to several patients, apart from what does it: whoever writes one orders it. */
import { z } from 'zod';
import { jobKind } from '../../jobs/job.ts';

export const SEND_BATCH = jobKind({ name: 'messages.batch', data: z.object({ id: z.uuid() }), concurrency: 2 });
