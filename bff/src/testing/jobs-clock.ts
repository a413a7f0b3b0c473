/** The queue of jobs reads the database's time; tests give it theirs. */
import type { Database } from '../database/database.ts';

const INSTALL = `create table jobs.test_clock (now timestamptz not null);
  insert into jobs.test_clock values (pg_catalog.now());
  create or replace function jobs.job_now() returns timestamptz language sql stable as $$ select now from jobs.test_clock $$`;

/** Puts the clock into a test's database; from now on it is this time for the queue. */
export async function installJobsClock(db: Pick<Database, 'driver' | 'sql'>, at: Date): Promise<void> {
  await db.driver.pool.query(INSTALL);
  await setJobsClock(db, at);
}

export async function setJobsClock(db: Pick<Database, 'sql'>, at: Date): Promise<void> {
  await db.sql('set_jobs_clock', 'update jobs.test_clock set now = $1', [at]);
}
