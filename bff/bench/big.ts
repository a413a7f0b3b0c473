/**
 * A whole health system for the benchmark: patients with a year of records, a few
 * of them with so many years that nobody has more, what waits at the clinics' desks,
 * and the audit log of it all. Made in the database itself, from each patient's
 * number, with the indexes off, as fast as the engine loads. Needs the demo world.
 */
import type pg from 'pg';
import { PATIENT_SCOPES } from '../src/access/scopes.ts';
import { countAudit, openAuditMonths } from './audit.ts';
import { PATIENT, USER, uuid } from './crowd.ts';
import { onDatabase } from './on-database.ts';

/** The first so many patients have {@link HEAVY_TIMES} as much as the others. */
export const HEAVY = 20;
const HEAVY_TIMES = 400;
/** Of the audit log, a quarter is about them. */
const AUDIT_PER_PATIENT = 10 / 3;

/** A row of patient `n`, the `i`th of its kind. */
const row = (kind: string, place = 'i'): string => uuid(kind, `n::bigint * 100000 + ${place}`);
const PRACTITIONER = uuid('c0000003', '1 + n / 100');

/** `n` counts patients, `clinic` is theirs, `times` how much they have, `step` the days between two of theirs. */
const PEOPLE = `with people as (select n, case when n <= ${HEAVY} then ${HEAVY_TIMES} else 1 end as times, case when n <= ${HEAVY} then 3 else 90 end as step,
  clinic.ids[1 + n / 100 % cardinality(clinic.ids)] as clinic
  from generate_series(1, $1::int) n, (select array_agg(id order by id) as ids from clinic) clinic)`;

/** When the `i`th was, and how long ago the next one. */
const AT = `lateral (select date_trunc('day', now()) + interval '14 hours' - make_interval(days => i * step + n % 60, mins => n % 400)) t(at)`;

const STATEMENTS: readonly string[] = [
  `insert into "user" (id, name, email, username, "updatedAt")
    select ${USER}, 'Crowd ' || n, 'crowd' || n || '@example.org', 'crowd' || n, now() from people`,
  `insert into practitioner (id, "givenName", "familyName", credential)
    select distinct ${PRACTITIONER}, 'Robin', 'Crowd ' || n / 100, 'MD' from people on conflict do nothing`,
  `insert into patient (id, "patientNumber", "clinicId", "givenName", "familyName", "birthDate", "mobilePhone", "addressLine1", city, state, "postalCode")
    select ${PATIENT}, 'CR-' || n, clinic, 'Given ' || n % 997, 'Family ' || n % 1999, date '1930-01-01' + n % 30000,
      '+13125550' || lpad((n % 1000)::text, 3, '0'), n || ' Main St', 'Springfield', 'IL', '62701' from people`,
  `insert into access_grant (id, "userId", "patientId", relationship, scopes)
    select ${uuid('c0000004', 'n')}, ${USER}, ${PATIENT}, 'self', $2 from people`,
  `insert into encounter (id, "patientId", "clinicId", "practitionerId", status, "classCode", title, reason, "startsAt", "endsAt")
    select ${row('c0000006')}, ${PATIENT}, clinic, ${PRACTITIONER}, 'finished', 'AMB',
      (array['Annual check-up', 'Blood pressure check', 'Diabetes follow-up', 'Sore throat'])[1 + i % 4], 'Follow-up', at, at + interval '30 minutes'
    from people, generate_series(1, 3 * times) i, ${AT}`,
  // Far enough away that nobody is reminded of them while something is measured.
  `insert into appointment (id, "patientId", "clinicId", "practitionerId", status, title, "startsAt", "endsAt", "updatedAt", "cancelledAt")
    select ${row('c0000007')}, ${PATIENT}, clinic, ${PRACTITIONER}, (array['booked', 'cancelled', 'fulfilled'])[i]::"AppointmentStatus",
      'Follow-up visit', at, at + interval '30 minutes', now(), case when i = 2 then at - interval '1 day' end
    from people, generate_series(1, 3) i,
      lateral (select date_trunc('day', now()) + make_interval(days => case when i = 1 then 30 + n % 200 else i * -200 end, mins => n % 100 * 30)) t(at)`,
  `insert into diagnostic_report (id, "patientId", "practitionerId", category, name, status, "effectiveAt", "issuedAt")
    select ${row('c0000008')}, ${PATIENT}, ${PRACTITIONER}, 'LAB',
      (array['Complete blood count', 'Basic metabolic panel', 'Lipid panel', 'Hemoglobin A1c'])[1 + i % 4], 'final', at, at + interval '6 hours'
    from people, generate_series(1, 3 * times) i, ${AT}`,
  `insert into observation (id, "patientId", category, code, name, status, "effectiveAt", "issuedAt", "valueNumber", "valueUnit", "referenceLow", "referenceHigh", interpretation)
    select ${row('c0000009', 'i * 4 + v')}, ${PATIENT}, case when v < 3 then 'laboratory' else 'vital-signs' end, 'code-' || v, 'Value ' || v, 'final',
      at, at, 80 + i % 60, 'mg/dL', 70, 130, case when (n + i) % 37 = 0 then 'H' else 'N' end
    from people, generate_series(1, 3 * times) i, ${AT}, generate_series(0, 3) v`,
  `insert into diagnostic_report_result ("reportId", "observationId", position)
    select ${row('c0000008')}, ${row('c0000009', 'i * 4 + v')}, v from people, generate_series(1, 3 * times) i, generate_series(0, 2) v`,
  // All but the newest result were seen.
  `insert into report_seen ("reportId", "userId") select ${row('c0000008')}, ${USER} from people, generate_series(2, 3 * times) i`,
  `insert into message_thread (id, "patientId", "clinicId", subject, "createdAt", "lastMessageAt", "waitsSince", "answerBy", category)
    select ${row('c000000a')}, ${PATIENT}, clinic, 'Question ' || i, at, at + interval '2 hours', waits, waits + interval '2 days', 'question'
    from people, generate_series(1, 2 * times) i, ${AT}, lateral (select case when (n + i) % 16 = 0 then at + interval '2 hours' end) w(waits)`,
  `insert into message (id, "threadId", side, "authorUserId", "authorName", body, "sentAt")
    select ${row('c000000b', 'i * 4 + m')}, ${row('c000000a')}, case when m = 2 then 'clinic' else 'patient' end::"MessageSide",
      case when m = 2 then null else ${USER} end, case when m = 2 then 'Robin Crowd' else 'Crowd ' || n end,
      repeat('Thank you for the answer, I have one more question. ', 4), at + make_interval(hours => m - 1)
    from people, generate_series(1, 2 * times) i, ${AT}, generate_series(1, 3) m`,
  `insert into thread_read ("threadId", "userId", "readAt") select ${row('c000000a')}, ${USER}, now() from people, generate_series(2, 2 * times) i`,
  `insert into statement (id, "patientId", number, status, "issuedOn", "dueOn", "totalCents", "paidCents", "owedCents")
    select ${row('c000000c')}, ${PATIENT}, 'CR-' || n || '-' || i, case when i = 1 then 'open' else 'paid' end::"StatementStatus",
      at::date, at::date + 60, 12000, case when i = 1 then 0 else 12000 end, case when i = 1 then 12000 else 0 end
    from people, generate_series(1, 2 * times) i, ${AT}`,
  `insert into statement_line (id, "statementId", position, description, "serviceOn", "chargeCents", "insuranceCents", "patientCents")
    select ${row('c000000d')}, ${row('c000000c')}, 1, 'Office visit', at::date - 20, 30000, 18000, 12000 from people, generate_series(1, 2 * times) i, ${AT}`,
  `insert into wait_list_entry (id, "patientId", "clinicId", "userId", "firstDay", "lastDay", "createdAt")
    select ${uuid('c000000e', 'n')}, ${PATIENT}, clinic, ${USER}, current_date, current_date + 300, now() - make_interval(mins => n) from people where n % 20 = 0`,
  `insert into visit_request (id, "patientId", "clinicId", "userId", reason, wishes, reach, state, "createdAt", "answerBy", "decidedAt")
    select ${uuid('c000000f', 'n')}, ${PATIENT}, clinic, ${USER}, 'Sore knee', '[]', 'message',
      case when n % 100 = 0 then 'open' else 'declined' end::"VisitRequestState", now() - make_interval(mins => n), now() - make_interval(mins => n) + interval '2 days',
      case when n % 100 <> 0 then now() - make_interval(secs => n) end
    from people where n % 50 = 0`,
  // Nobody has the key to what these say: the desk shows them without a name.
  `insert into account_request (id, kind, state, "userId", "patientId", "clinicId", sealed, "createdAt", "decidedAt")
    select ${uuid('c0000010', 'n')}, 'name_change', case when n % 200 = 0 then 'open' else 'approved' end::"AccountRequestState", ${USER}, ${PATIENT}, clinic, '\\x00',
      now() - make_interval(mins => n), case when n % 200 <> 0 then now() - make_interval(secs => n) end from people where n % 100 = 0`,
  `insert into audit_event (seq, at, month, what, action, outcome, "userId", "patientId", relationship, scope, method, route, status, "requestId", "sourceIp", "previousHash", hash)
    select last.seq + g, at, date_trunc('month', at at time zone 'UTC')::date,
      (array['records.viewed', 'appointments.viewed', 'home.viewed', 'messages.viewed', 'account.viewed'])[1 + g % 5], case when g % 9 = 1 then 'write' else 'read' end, 'success', ${USER}, ${PATIENT}, 'self', 'records:read',
      case when g % 9 = 1 then 'PUT' else 'GET' end, '/api/patients/' || ${PATIENT} || (array['/records/results', '/appointments/visits', '/home', '/messages/threads', '/account/details'])[1 + g % 5],
      200, 'crowd-' || g, '192.0.2.1', decode(md5((g - 1)::text), 'hex'), decode(md5(g::text), 'hex')
    from (select coalesce(max(seq), 0) as seq from audit_event) last, (select ($1::int * ${AUDIT_PER_PATIENT})::int) s(total), generate_series(1, total) g,
      lateral (select case when g % 4 = 0 then 1 + g / 4 % ${HEAVY} else 1 + g::bigint * 7919 % $1::int end::int) p(n),
      lateral (select now() - make_interval(secs => (total - g) * 30) as at) t`,
];

/** Makes patients 1 to `patients` and all they have. @param tell hears what is being done */
export async function addBig(databaseUrl: string, patients: number, tell: (what: string) => void): Promise<void> {
  await onDatabase(databaseUrl, async (client) => {
    // What is made here is whole: nothing would be found by looking at each row's references again.
    await client.query('set session_replication_role = replica');
    await client.query(`set maintenance_work_mem = '512MB'`);
    const indexes = await dropIndexes(client);
    await openAuditMonths(client, 24);
    for (const text of STATEMENTS) {
      tell(/insert into "?(\w+)/.exec(text)?.[1] ?? text);
      await client.query(`${PEOPLE} ${text}`, text.includes('$2') ? [patients, PATIENT_SCOPES] : [patients]);
    }
    tell('indexes');
    for (const text of indexes) await client.query(text);
    // Triggers are off while it is made.
    await client.query('select copy_interpretations(array(select id from diagnostic_report))');
    tell('counts of the audit log');
    await countAudit(client);
    tell('statistics');
    await client.query('vacuum analyze');
    await client.query('checkpoint');
  });
}

/** Those that no constraint needs; answers with what makes them again. */
async function dropIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; text: string }>(
    `select quote_ident(i.relname) as name, pg_get_indexdef(i.oid) as text from pg_index x join pg_class i on i.oid = x.indexrelid
      where i.relnamespace = 'public'::regnamespace and not i.relispartition and not x.indisunique and not exists (select from pg_constraint c where c.conindid = i.oid)`,
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  // An index of the audit log is one of all its months.
  return rows.map(({ text }) => text.replace(' ON ONLY ', ' ON '));
}

/** Sessions of patients by number, and of staff by username, as somebody has who signed in a moment ago. */
export async function signInAll(databaseUrl: string, patients: readonly number[], staff: readonly string[]): Promise<void> {
  await onDatabase(databaseUrl, (client) =>
    client.query(
      `insert into session (id, token, "userId", "expiresAt", "updatedAt")
        select gen_random_uuid(), 'crowd-' || name, id, now() + interval '1 hour', now()
        from (select n::text as name, ${USER} as id from unnest($1::int[]) n union all select username, id from "user" where username = any($2)) who
        on conflict (token) do update set "updatedAt" = now(), "expiresAt" = excluded."expiresAt", "authenticatedAt" = now(), "provenAt" = now()`,
      [patients, staff],
    ),
  );
}
