/** The jobs of the wait list. */
import { z } from 'zod';
import { jobKind } from '../../jobs/job.ts';

const MINUTE_MS = 60_000;

/** Looks who is asked for all that is free: what was opened, or held by somebody who went away. What is given up is told at once (`booking/freed-times.ts`). */
export const LOOK_FOR_TIMES = jobKind({ name: 'visit-requests.look-for-times', data: z.object({}), every: MINUTE_MS });

/** Ends an offer that nobody answered. */
export const END_OFFER = jobKind({ name: 'visit-requests.end-offer', data: z.object({ offerId: z.uuid() }) });
