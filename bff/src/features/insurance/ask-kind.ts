/** The jobs that ask insurers. */
import { z } from 'zod';
import { jobKind } from '../../jobs/job.ts';

const HOUR_MS = 60 * 60 * 1000;

/** Somebody waits for it on a page: a busy insurer is asked again soon, and not for long. */
export const ASK_INSURER = jobKind({
  name: 'insurance.ask',
  data: z.object({ checkId: z.uuid() }),
  retry: { times: 3, seconds: 20, most: 120 },
  concurrency: 2,
  minutes: 2,
});

/** Asks by itself about plans that will be needed soon. */
export const ASK_BEFORE_VISITS = jobKind({ name: 'insurance.ask-before-visits', data: z.object({}), every: HOUR_MS });
