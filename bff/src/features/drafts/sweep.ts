/** The job that deletes drafts nobody came back for. */
import { z } from 'zod';
import { sweepDrafts } from '../../drafts/store.ts';
import { defineJob, jobKind } from '../../jobs/job.ts';

const HOUR_MS = 60 * 60 * 1000;

export const SWEEP_DRAFTS = jobKind({ name: 'drafts.sweep', data: z.object({}), every: HOUR_MS });

export const sweepOldDrafts = defineJob(SWEEP_DRAFTS, (portal) => sweepDrafts(portal, portal.db.prisma));
