/** Times of many clinicians for the benchmark, made in the database itself, and the plans by which they are searched. */
import { NEXT_TIMES_SQL, OPEN_SLOTS_SQL } from '../src/features/scheduling/open-slots.ts';
import { PLANNING } from '../src/database/driver.ts';
import { patientId } from './crowd.ts';
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

/** How PostgreSQL finds each clinician's next three times, and the times of a week, as it says. */
export function openSlotsPlans(databaseUrl: string): Promise<string> {
  return onDatabase(databaseUrl, async (client) => {
    // As the server's own connections.
    for (const [name, value] of Object.entries(PLANNING)) await client.query(`set ${name} = ${value}`);
    const { rows: clinics } = await client.query<{ id: string }>('select id from clinic');
    const ids = clinics.map(({ id }) => id);
    const now = new Date();
    const day = (n: number): Date => new Date(now.getTime() + n * 86_400_000);
    const paramsTo = (until: Date): unknown[] => [now, now, until, 'follow-up', 30, ['in_person', 'video'], ids, null, null, null, false, patientId(1), false];
    const explain = async (title: string, text: string, params: readonly unknown[]): Promise<string> => {
      const query = { name: title, text: `explain (analyze, buffers) ${text}`, values: [...params] };
      // The first time it is planned, and pages are read.
      await client.query(query);
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(query);
      return `${title}\n${rows.map((row) => row['QUERY PLAN']).join('\n')}\n`;
    };
    const next = await explain('Next times', NEXT_TIMES_SQL, [...paramsTo(day(60)), 3, 21, ids.map(() => 0)]);
    return `${next}\n${await explain('A week', OPEN_SLOTS_SQL, [...paramsTo(day(7)), 401])}`;
  });
}
