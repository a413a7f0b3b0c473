/** Work that failed, at the desk: staff see what, have it tried again, or drop it. What they decide is on record. */
import type { ClinicWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import { ApiProblem } from '../../http/problem.ts';
import { countFailedJobs, dropFailedJob, failedJobIds, listFailedJobs, retryFailedJob } from '../../jobs/failed-jobs.ts';
import type { DecidedJob, FailedJob } from '../../jobs/failed-jobs.ts';
import { jobsChanged } from '../../jobs/jobs-changed.ts';
import type { PageQuery } from '../../lists/page-schema.ts';
import { pageOfRows } from '../../lists/rows.ts';
import type { Portal } from '../../portal.ts';
import type { FailedJobs } from './jobs-schema.ts';
import { recordDeskAct } from './staff.ts';
import type { DeskAct } from './staff.ts';

/** Longest waiting first. */
export async function listFailed(portal: Portal, { clinicId }: ClinicWho, query: PageQuery): Promise<FailedJobs> {
  const kinds = await countFailedJobs(portal.db, clinicId);
  const page = await pageOfRows<FailedJob>(portal, query, {
    name: 'failed jobs',
    placeOf: ({ failedAt, id }) => ({ at: failedAt, id }),
    read: (place, take) => listFailedJobs(portal.db, clinicId, place, take),
    count: async () => kinds.reduce((sum, { count }) => sum + count, 0),
  });
  const items = page.items.map(({ orderedAt, failedAt, ...job }) => ({ ...job, orderedAt: orderedAt.toISOString(), failedAt: failedAt.toISOString() }));
  return { ...page, items, kinds };
}

/** @throws {ApiProblem} resource/not-found */
export async function retry(portal: Portal, who: ClinicWho, id: string): Promise<void> {
  const found = await decide(portal, who, { action: 'retry-job', entityId: id }, (tx) => retryFailedJob(tx, portal.retryHooks, who.clinicId, id));
  if (!found) throw new ApiProblem('resource/not-found');
}

/** Has all tried again that failed until now of one kind. What fails again meanwhile is left for the next time. */
export async function retryAll(portal: Portal, who: ClinicWho, kind: string): Promise<void> {
  for (const id of await failedJobIds(portal.db, who.clinicId, kind)) {
    // One by one: what is ordered behind it must not wait for all of them. One that is gone is nothing to do.
    await decide(portal, who, { action: 'retry-job', entityId: id }, (tx) => retryFailedJob(tx, portal.retryHooks, who.clinicId, id));
  }
}

/** @throws {ApiProblem} resource/not-found */
export async function drop(portal: Portal, who: ClinicWho, id: string): Promise<void> {
  const found = await decide(portal, who, { action: 'drop-job', entityId: id }, (tx) => dropFailedJob(tx, who.clinicId, id));
  if (!found) throw new ApiProblem('resource/not-found');
}

/** Decides, tells the desks that show it, and puts it on record. */
function decide(portal: Portal, who: ClinicWho, act: DeskAct, work: (tx: Tx) => Promise<DecidedJob | undefined>): Promise<boolean> {
  return writeAs(portal, who, async (tx) => {
    const job = await work(tx);
    if (!job) return false;
    await portal.events.publish(tx, jobsChanged(job.clinicId));
    await recordDeskAct(portal, tx, who, act);
    return true;
  });
}
