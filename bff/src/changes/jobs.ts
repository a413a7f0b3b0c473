/** Recorded changes are kept for half a year: a reader that was away for longer starts anew. */
import { z } from 'zod';
import { defineJob, jobKind } from '../jobs/job.ts';
import { forgetChanges } from './read-changes.ts';

const DAY_MS = 86_400_000;
const KEEP_MS = 180 * DAY_MS;

export const FORGET_CHANGES = jobKind({ name: 'changes.forget', data: z.object({}), every: DAY_MS });

export const forgetOldChanges = defineJob(FORGET_CHANGES, ({ db, now }) => forgetChanges(db, new Date(now().getTime() - KEEP_MS)));
