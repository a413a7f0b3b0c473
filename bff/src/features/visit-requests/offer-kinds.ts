/** The jobs of the wait list, as others order them. */
import { z } from 'zod';
import { jobKind } from '../../jobs/job.ts';

const MINUTE_MS = 60_000;

/** Looks who is asked for times that became free. */
export const OFFER_FREED = jobKind({ name: 'visit-requests.offer-freed', data: z.object({ slotIds: z.array(z.uuid()) }) });

/** The same for all that is free, so that none is forgotten: what was opened, or held by somebody who went away. */
export const LOOK_FOR_TIMES = jobKind({ name: 'visit-requests.look-for-times', data: z.object({}), every: MINUTE_MS });

/** Ends an offer that nobody answered. */
export const END_OFFER = jobKind({ name: 'visit-requests.end-offer', data: z.object({ offerId: z.uuid() }) });
