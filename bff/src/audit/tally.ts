/**
 * Counts the entries of months that are over, about those of whom such a month has
 * many: the list of activity answers what is asked about years of entries from these
 * counts, and reads only the entries that it shows. No entry comes into a month
 * after a later one was opened, so a count stays right.
 */
import { z } from 'zod';
import type { Database } from '../database/database.ts';
import { defineJob, jobKind } from '../jobs/job.ts';

const HOUR_MS = 3_600_000;
/** Of fewer in a month, the entries themselves are read as fast. */
const MANY = 300;
/** A month is counted in as many parts, by the first digit of a patient's id, none of which takes long. */
const DIGITS = [...'0123456789abcdef'];

export const TALLY_AUDIT_MONTHS = jobKind({ name: 'audit.tally-months', data: z.object({}), every: HOUR_MS });

export const tallyAuditMonths = defineJob(TALLY_AUDIT_MONTHS, ({ db }) => tallyMonths(db));

/** Counts what is over and not counted yet. What was counted of a month already, before it was broken off, stays. */
export async function tallyMonths(db: Pick<Database, 'sql'>): Promise<void> {
  const months = await db.sql<{ month: string }>(
    'audit_months_over',
    `select to_char(month, 'YYYY-MM-DD') as month from audit_month where not tallied and month < (select max(month) from audit_month) order by month`,
    [],
  );
  for (const { month } of months) {
    for (const digit of DIGITS)
      await db.sql('audit_tally', TALLY, [month, `${digit}0000000-0000-0000-0000-000000000000`, `${digit}fffffff-ffff-ffff-ffff-ffffffffffff`, MANY]);
    await db.sql('audit_tallied', 'update audit_month set tallied = true where month = $1::date', [month]);
  }
}

const TALLY = `insert into audit_tally ("patientId", month, position, "userId", relationship, what, outcome, count, "firstAt", "lastAt")
  select "patientId", $1::date, row_number() over (partition by "patientId" order by "userId", relationship, what, outcome), "userId", relationship, what, outcome, count, first, last
  from (
    select a."patientId", a."userId", a.relationship, a.what, a.outcome, count(*) as count, min(a.at) as first, max(a.at) as last,
      sum(count(*)) over (partition by a."patientId") as "inAll"
    from audit_event a where a.month = $1::date and a."patientId" between $2::uuid and $3::uuid
    group by a."patientId", a."userId", a.relationship, a.what, a.outcome
  ) counted where "inAll" >= $4 on conflict do nothing`;
