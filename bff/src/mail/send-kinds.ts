/** One kind of job for each way to send, so that none waits for another; the mail itself stands sealed in the outbox. */
import { z } from 'zod';
import { jobKind } from '../jobs/job.ts';
import type { Transports } from './transport.ts';

/** A mail gives up by the clock (`retry.ts`); this many tries are those of processes that died over it. */
const retry = { times: 50, seconds: 60, most: 4 * 3600 } as const;
const data = z.object({ mailId: z.uuid() });

export const SEND_EMAIL = jobKind({ name: 'mail.email', data, retry, concurrency: 5 });
export const SEND_TEXT = jobKind({ name: 'mail.text', data, retry, concurrency: 3 });
export const SEND_PUSH = jobKind({ name: 'mail.push', data, retry, concurrency: 10 });

export const SEND_KINDS = { email: SEND_EMAIL, text: SEND_TEXT, push: SEND_PUSH } as const satisfies Record<keyof Transports, unknown>;
