/** How the queue is doing, for the operator. */
import type { Database } from '../database/database.ts';

export interface JobCounts {
  readonly kind: string;
  readonly waiting: number;
  readonly running: number;
  readonly failed: number;
  /** Seconds since the oldest one that is due and not begun became so; 0 without one. */
  readonly oldestDue: number;
}

const COUNTS = `select name as kind, (count(*) filter (where state in ('created', 'retry')))::int as waiting, (count(*) filter (where state = 'active'))::int as running,
    (count(*) filter (where state = 'failed'))::int as failed,
    coalesce(extract(epoch from jobs.job_now() - min(start_after) filter (where state in ('created', 'retry') and start_after <= jobs.job_now())), 0)::float8 as "oldestDue"
  from jobs.job_common where state in ('created', 'retry', 'active', 'failed') group by name order by name`;

export function countJobs(db: Pick<Database, 'sql'>): Promise<JobCounts[]> {
  return db.sql('jobs_counts', COUNTS);
}
