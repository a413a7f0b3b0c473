/** The job that gives a message to the clinic, apart from what does it: whoever sends one orders it. */
import { z } from 'zod';
import { jobKind } from '../../jobs/job.ts';

export const RELEASE_MESSAGE = jobKind({ name: 'messages.release', data: z.object({ id: z.uuid() }), concurrency: 4 });
