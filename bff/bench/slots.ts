/** Times of many clinicians for the benchmark, made in the database itself, and the plan by which they are searched. */
import { OPEN_SLOTS_SQL } from '../src/features/scheduling/open-slots.ts';
import { onDatabase } from './on-database.ts';

export interface SlotsOptions {
  readonly clinicians: number;
  /** Days from today, negative for the past. */
  readonly fromDay: number;
  readonly days: number;
}

const clinician = (n: string): string => `('c0000010-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

/** Sixteen half hours a day each, of which nine in ten are taken. Answers with how many. */
export function addSlots(databaseUrl: string, { clinicians, fromDay, days }: SlotsOptions): Promise<number> {
  return onDatabase(databaseUrl, async (client) => {
    await client.query('set session_replication_role = replica');
    await client.query(
      `insert into practitioner (id, "givenName", "familyName", credential, gender, languages)
      select ${clinician('n')}, 'Sam', 'Clinician ' || n, 'MD', 'female', '{en,es}' from generate_series(1, $1::int) n on conflict do nothing`,
      [clinicians],
    );
    // One in ten is free, at another hour for each clinician and day.
    const { rowCount } = await client.query(
      `insert into slot (id, "practitionerId", "clinicId", "startsAt", "endsAt", status)
      select gen_random_uuid(), ${clinician('n')}, (select id from (select id, row_number() over (order by name) - 1 as place, count(*) over () as total from clinic) c
          where place = n % total), at, at + interval '30 minutes', case when (n * 7 + d * 5 + i) % 10 = 0 then 'free' else 'busy' end::"SlotStatus"
      from generate_series(1, $1::int) n, generate_series($2::int, $2::int + $3::int - 1) d, generate_series(0, 15) i,
        lateral (select date_trunc('day', now()) + make_interval(days => d, mins => 840 + i * 30)) t(at)`,
      [clinicians, fromDay, days],
    );
    await client.query('vacuum analyze slot');
    await client.query('vacuum analyze practitioner');
    return rowCount ?? 0;
  });
}

/** How PostgreSQL finds the next three times of each clinician, as it says. */
export function openSlotsPlan(databaseUrl: string): Promise<string> {
  return onDatabase(databaseUrl, async (client) => {
    // As the server's own connections.
    await client.query('set jit = off');
    const { rows: clinics } = await client.query<{ id: string }>('select id from clinic');
    const now = new Date();
    const until = new Date(now.getTime() + 60 * 86_400_000);
    const nobody = '00000000-0000-7000-8000-000000000000';
    const params = [now, now, until, 'follow-up', 30, ['in_person', 'video'], clinics.map(({ id }) => id), 3, 3000, null, null, null, false, nobody, false];
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (analyze, buffers) ${OPEN_SLOTS_SQL}`, params);
    return `${rows.map((row) => row['QUERY PLAN']).join('\n')}\n`;
  });
}
