/** A time that many want at once, who has it, and ten minutes that pass, for the check of races. */
import { randomUUID } from 'node:crypto';
import { onDatabase } from './on-database.ts';

/** A clinician with four times in a row, on a day of this round's own; everybody wants the second. */
export function makeTimes(databaseUrl: string, round: number): Promise<{ practitionerId: string; wanted: string }> {
  const practitionerId = randomUUID();
  const ids = Array.from({ length: 4 }, () => randomUUID());
  return onDatabase(databaseUrl, async (client) => {
    await client.query('insert into practitioner (id, "givenName", "familyName") values ($1, $2, $3)', [practitionerId, 'Robin', `Round ${round}`]);
    await client.query(
      `insert into slot (id, "practitionerId", "clinicId", "startsAt", "endsAt")
        select id, $2, (select id from clinic order by name limit 1), at, at + interval '30 minutes'
        from unnest($1::uuid[]) with ordinality as t(id, place),
          lateral (select date_trunc('day', now()) + make_interval(days => 10 + $3, mins => 900 + place::int * 30)) as s(at)`,
      [ids, practitionerId, round],
    );
    const [, wanted = ''] = ids;
    return { practitionerId, wanted };
  });
}

/** Holds that have any of the clinician's time, with how many steps of five minutes. */
export function holdersOf(databaseUrl: string, practitionerId: string): Promise<{ holdId: string; steps: number }[]> {
  return onDatabase(databaseUrl, async (client) => {
    const { rows } = await client.query<{ holdId: string; steps: number }>(
      'select "holdId", count(*)::int as steps from booking_claim where resource = $1 group by "holdId"',
      [practitionerId],
    );
    return rows;
  });
}

/** As if the ten minutes of all that is held were over. */
export function letTimePass(databaseUrl: string): Promise<void> {
  return onDatabase(databaseUrl, async (client) => {
    await client.query(`update booking_claim set "expiresAt" = now() - interval '1 second' where "expiresAt" is not null`);
    await client.query(`update slot_hold set "expiresAt" = now() - interval '1 second' where state = 'held'`);
    await client.query(`update slot set "heldUntil" = now() - interval '1 second' where status = 'held'`);
  });
}
