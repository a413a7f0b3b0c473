/** The job that deletes photos that were never sent, and those of requests that came to nothing. */
import { z } from 'zod';
import { removeFiles } from '../../files/stored-files.ts';
import { defineJob, jobKind } from '../../jobs/job.ts';
import { CARD_PHOTOS } from './photos.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 86_400_000;

export const SWEEP_PHOTOS = jobKind({ name: 'insurance.sweep-photos', data: z.object({}), every: HOUR_MS });

export const sweepPhotos = defineJob(SWEEP_PHOTOS, async (portal) => {
  const due = new Date(portal.now().getTime() - portal.config.documentDays * DAY_MS);
  // Those of a request that was approved are the card on file.
  const cameToNothing = { state: { in: ['declined' as const, 'withdrawn' as const] }, decidedAt: { lte: due } };
  await removeFiles(portal, { purpose: CARD_PHOTOS.name, OR: [{ coverageRequest: cameToNothing }, { userId: { not: null }, createdAt: { lte: due } }] });
});
