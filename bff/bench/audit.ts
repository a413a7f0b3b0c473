/** Years of entries in the audit log, for benchmarks: most of them about others, a share of each page of the table about some people. */
import type pg from 'pg';
import { tallyMonths } from '../src/audit/tally.ts';
import { PATIENT, USER } from './crowd.ts';
import { onDatabase } from './on-database.ts';

export interface AuditHistory {
  /** The people, by number, each with as many entries. */
  readonly from: number;
  readonly to: number;
  readonly each: number;
  /** About others, in all. */
  readonly others: number;
}

/** How many others see or change something in one's record. */
const COLLEAGUES = 40;

/** Three years back from now: the person's own looks, every seventh entry of one of forty others, some of no person, some refused. */
const ENTRIES = `insert into audit_event (seq, at, month, action, outcome, "userId", "patientId", relationship, scope, method, route, status, "requestId", "sourceIp", "previousHash", hash, what)
  select last.seq + g, at, date_trunc('month', at at time zone 'UTC')::date, case when g % 9 = 1 then 'write' else 'read' end, case when g % 50 = 0 then 'denied' else 'success' end,
    case when g % 30 = 0 then null when g % 7 = 0 then (select id from "user" order by id offset g % ${COLLEAGUES} limit 1) else ${USER} end, ${PATIENT},
    case when g % 7 = 0 then 'staff' else 'self' end, 'records:read', case when g % 9 = 1 then 'PUT' else 'GET' end, '/api/patients/' || ${PATIENT} || '/records/results/' || g,
    200, 'bench-' || g, '192.0.2.1', decode(md5((g - 1)::text), 'hex'), decode(md5(g::text), 'hex'),
    (array['records.viewed', 'appointments.viewed', 'home.viewed', 'messages.viewed', 'messages.sent', 'records.result-viewed', 'billing.viewed'])[1 + g % 7]
  from (select coalesce(max(seq), 0) as seq from audit_event) last, (select ($2::int - $1::int + 1) * $3::int + $4::int) s(total), generate_series(1, total) g,
    lateral (select now() - make_interval(secs => (total - g) * (3 * 365 * 86400.0 / total)) as at) t,
    lateral (select case when g * ($2::int - $1::int + 1)::bigint * $3::int / total > (g - 1) * ($2::int - $1::int + 1)::bigint * $3::int / total
      then $1::int + g % ($2::int - $1::int + 1) else $2::int + 1 + g % 997 end as n) p`;

export function addAuditHistory(databaseUrl: string, { each, from, others, to }: AuditHistory): Promise<void> {
  return onDatabase(databaseUrl, async (client) => {
    await openAuditMonths(client, 37);
    await client.query(ENTRIES, [from, to, each, others]);
    await countAudit(client);
    await client.query('vacuum analyze audit_event, audit_actor, audit_tally');
  });
}

/** Makes so many months before this one, for entries that don't come through the portal. */
export async function openAuditMonths(client: pg.Client, before: number): Promise<void> {
  await client.query(
    `select audit_open_month(m) from (select (date_trunc('month', now() at time zone 'UTC') - make_interval(months => i))::date as m from generate_series(0, $1::int) i) x
      where not exists (select from audit_month k where k.month = m) order by m`,
    [before],
  );
}

/** What the portal keeps beside the entries, for those that did not come through it. */
export async function countAudit(client: pg.Client): Promise<void> {
  await client.query(
    `insert into audit_actor select distinct "patientId", "userId" from audit_event where "patientId" is not null and "userId" is not null on conflict do nothing`,
  );
  await tallyMonths({ sql: async (_name, text, values = []) => (await client.query(text, [...values])).rows });
}
