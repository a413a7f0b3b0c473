/** The job that deletes papers some days after their request was decided or withdrawn, and those that were never sent. */
import { z } from 'zod';
import { defineJob, jobKind } from '../../jobs/job.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 86_400_000;

export const SWEEP_DOCUMENTS = jobKind({ name: 'requests.sweep-documents', data: z.object({}), every: HOUR_MS });

export const sweepDocuments = defineJob(SWEEP_DOCUMENTS, async ({ config, db, now }) => {
  const due = new Date(now().getTime() - config.documentDays * DAY_MS);
  await db.prisma.requestDocument.deleteMany({
    where: { OR: [{ request: { decidedAt: { lte: due } } }, { userId: { not: null }, createdAt: { lte: due } }] },
  });
});
