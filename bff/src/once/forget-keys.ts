/** The job that forgets keys of writes after some days. */
import { z } from 'zod';
import { defineJob, jobKind } from '../jobs/job.ts';
import { forgetOldKeys } from './once.ts';

const HOUR_MS = 60 * 60 * 1000;

export const FORGET_KEYS = jobKind({ name: 'once.forget-keys', data: z.object({}), every: HOUR_MS });

export const forgetKeys = defineJob(FORGET_KEYS, async (portal) => void (await forgetOldKeys(portal)));
