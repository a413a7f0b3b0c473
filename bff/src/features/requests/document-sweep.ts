/** The job that deletes papers some days after their request was decided or withdrawn, and those that were never sent. */
import { z } from 'zod';
import { removeFiles } from '../../files/stored-files.ts';
import { defineJob, jobKind } from '../../jobs/job.ts';
import { REQUEST_PAPERS } from './documents.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 86_400_000;

export const SWEEP_DOCUMENTS = jobKind({ name: 'requests.sweep-documents', data: z.object({}), every: HOUR_MS });

export const sweepDocuments = defineJob(SWEEP_DOCUMENTS, async (portal) => {
  const due = new Date(portal.now().getTime() - portal.config.documentDays * DAY_MS);
  const isDue = [{ request: { decidedAt: { lte: due } } }, { userId: { not: null }, createdAt: { lte: due } }];
  await removeFiles(portal, { purpose: REQUEST_PAPERS.name, OR: isDue });
  // Of before there were stored files: what could not be moved.
  await portal.db.prisma.requestDocument.deleteMany({ where: { OR: isDue } });
});
