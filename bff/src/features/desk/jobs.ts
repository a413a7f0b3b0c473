/** Work that failed, at the desk: staff see what, have it tried again, or drop it. What they decide is on record. */
import type { ClinicWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import { ApiProblem } from '../../http/problem.ts';
import { dropFailedJob, listFailedJobs, retryFailedJob } from '../../jobs/failed-jobs.ts';
import type { Portal } from '../../portal.ts';
import type { FailedJobs } from './jobs-schema.ts';
import { recordDeskAct } from './staff.ts';

export async function listFailed({ db }: Pick<Portal, 'db'>, { clinicId }: ClinicWho): Promise<FailedJobs> {
  const { jobs, total } = await listFailedJobs(db, clinicId);
  return {
    jobs: jobs.map(({ orderedAt, failedAt, ...job }) => ({ ...job, orderedAt: orderedAt.toISOString(), failedAt: failedAt.toISOString() })),
    total,
  };
}

/** @throws {ApiProblem} resource/not-found */
export async function retry(portal: Portal, who: ClinicWho, id: string): Promise<void> {
  const found = await writeAs(portal, who, (tx) => retryFailedJob(tx, portal.retryHooks, who.clinicId, id));
  if (!found) throw new ApiProblem('resource/not-found');
  await recordDeskAct(portal, who, { action: 'retry-job', entityId: id });
}

/** @throws {ApiProblem} resource/not-found */
export async function drop(portal: Portal, who: ClinicWho, id: string): Promise<void> {
  const found = await writeAs(portal, who, (tx) => dropFailedJob(tx, who.clinicId, id));
  if (!found) throw new ApiProblem('resource/not-found');
  await recordDeskAct(portal, who, { action: 'drop-job', entityId: id });
}
