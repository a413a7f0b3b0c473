/**
 * How long the audit log is kept: by whole months, the oldest first, and never one
 * within the months of AUDIT_KEPT_MONTHS. What the chain goes on from is kept,
 * signed, in the same transaction that removes a month, so that nobody can take
 * away a beginning and say that its time was over.
 */
import { z } from 'zod';
import { defineJob, jobKind } from '../jobs/job.ts';
import type { Portal } from '../portal.ts';
import { signRemoval } from './verify.ts';

const DAY_MS = 86_400_000;

export const FORGET_AUDIT_MONTHS = jobKind({ name: 'audit.forget-months', data: z.object({}), every: DAY_MS });

export const forgetAuditMonths = defineJob(FORGET_AUDIT_MONTHS, removeOldMonths);

/** The last entry of a month that is to go. */
interface OldMonth {
  readonly month: string;
  readonly seq: string | null;
  readonly hash: Buffer | null;
}

async function removeOldMonths({ audit, config, db, log, now }: Pick<Portal, 'audit' | 'config' | 'db' | 'log' | 'now'>): Promise<void> {
  const at = now();
  const months = await db.sql<OldMonth>(
    'audit_old_months',
    `select to_char(m.month, 'YYYY-MM-DD') as month, last.seq::text, last.hash from audit_month m
      left join lateral (select a.seq, a.hash from audit_event a where a.month = m.month order by a.seq desc limit 1) last on true
      where m.month < (date_trunc('month', $1::timestamptz at time zone 'UTC') - make_interval(months => $2))::date
        and m.month < (select max(month) from audit_month)
      order by m.month`,
    [at, config.auditKeptMonths],
  );
  for (const { month, seq, hash } of months) {
    // A month is opened with its first entry.
    if (seq === null || hash === null) throw new Error(`The audit log has no entry of ${month}, which it had opened.`);
    const removal = { seq: Number(seq), hash, at };
    await db.sql('audit_remove_month', 'select audit_remove_month($1::date, $2::bigint, $3::bytea, $4::timestamptz, $5::bytea)', [
      month,
      seq,
      hash,
      at,
      signRemoval(removal, config.secret),
    ]);
    await audit.append({ at, action: 'retention', outcome: 'success', reason: `${month.slice(0, 7)}, up to entry ${seq}` });
    log.info({ month: month.slice(0, 7), seq: removal.seq }, 'audit log: month removed, its time to be kept is over');
  }
}
