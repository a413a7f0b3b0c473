/**
 * A crowd for the benchmark: patients with histories like the demo's, each with
 * a user, a grant and a session of their own. Made in the database itself, in
 * sets, from each patient's number, so that 20,000 take a minute and are the
 * same in every run. Needs the demo world, whose clinics they go to.
 */
import { createHmac } from 'node:crypto';
import { PATIENT_SCOPES } from '../src/access/scopes.ts';
import { onDatabase } from './on-database.ts';

/** The id of the crowd's row `n` of one kind, as {@link patientId} writes it. */
export const uuid = (kind: string, n: string): string => `('${kind}-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
export const PATIENT = uuid('c0000001', 'n');
export const USER = uuid('c0000002', 'n');
const CLINIC = `(select id from (select id, row_number() over (order by name, id) - 1 as place, count(*) over () as total from clinic) c where place = n % total)`;
/** One for a hundred patients, whose booked visits have a half hour of their own each. */
const PRACTITIONER = uuid('c0000003', '1 + n / 100');

/** Each says how many rows one patient has, where it is more than one; `n` counts patients, `i` their rows. */
const STATEMENTS: readonly string[] = [
  `insert into "user" (id, name, email, username, "updatedAt")
    select ${USER}, 'Crowd ' || n, 'crowd' || n || '@example.org', 'crowd' || n, now() from people`,
  `insert into practitioner (id, "givenName", "familyName", credential)
    select distinct ${PRACTITIONER}, 'Robin', 'Crowd ' || n / 100, 'MD' from people on conflict do nothing`,
  `insert into patient (id, "patientNumber", "clinicId", "givenName", "familyName", "birthDate", "mobilePhone", "addressLine1", city, state, "postalCode")
    select ${PATIENT}, 'CR-' || n, ${CLINIC}, 'Given ' || n % 997, 'Family ' || n % 1999, date '1930-01-01' + n % 30000,
      '+13125550' || lpad((n % 1000)::text, 3, '0'), n || ' Main St', 'Springfield', 'IL', '62701' from people`,
  `insert into access_grant (id, "userId", "patientId", relationship, scopes)
    select ${uuid('c0000004', 'n')}, ${USER}, ${PATIENT}, 'self', $3 from people`,
  `insert into session (id, token, "userId", "expiresAt", "updatedAt")
    select ${uuid('c0000005', 'n')}, 'crowd-' || n, ${USER}, now() + interval '1 hour', now() from people`,
  `insert into encounter (id, "patientId", "clinicId", "practitionerId", status, "classCode", title, reason, "startsAt", "endsAt")
    select ${uuid('c0000006', 'n * 100 + i')}, ${PATIENT}, ${CLINIC}, ${PRACTITIONER}, 'finished', 'AMB',
      (array['Annual check-up', 'Blood pressure check', 'Diabetes follow-up', 'Sore throat'])[1 + i % 4], 'Follow-up', at, at + interval '30 minutes'
    from people, generate_series(1, 20) i, lateral (select date_trunc('day', now()) + interval '14 hours' - make_interval(days => i * 110 + n % 60)) t(at)`,
  `insert into appointment (id, "patientId", "clinicId", "practitionerId", status, title, "startsAt", "endsAt", "updatedAt", "cancelledAt")
    select ${uuid('c0000007', 'n * 100 + i')}, ${PATIENT}, ${CLINIC}, ${PRACTITIONER},
      (array['booked', 'booked', 'cancelled', 'noshow', 'fulfilled'])[i]::"AppointmentStatus", 'Follow-up visit', at, at + interval '30 minutes', now(),
      case when i = 3 then at - interval '1 day' end
    from people, generate_series(1, 5) i,
      lateral (select date_trunc('day', now()) + make_interval(days => case when i < 3 then i * 30 else i * -200 end, mins => n % 100 * 30)) t(at)`,
  `insert into diagnostic_report (id, "patientId", "practitionerId", category, name, status, "effectiveAt", "issuedAt")
    select ${uuid('c0000008', 'n * 100 + i')}, ${PATIENT}, ${PRACTITIONER}, 'LAB',
      (array['Complete blood count', 'Basic metabolic panel', 'Lipid panel', 'Hemoglobin A1c'])[1 + i % 4], 'final', at, at + interval '6 hours'
    from people, generate_series(1, 24) i, lateral (select date_trunc('day', now()) - make_interval(days => i * 40 + n % 30)) t(at)`,
  `insert into observation (id, "patientId", category, code, name, status, "effectiveAt", "issuedAt", "valueNumber", "valueUnit", "referenceLow", "referenceHigh", interpretation)
    select ${uuid('c0000009', 'n * 200 + i')}, ${PATIENT}, case when i <= 96 then 'laboratory' else 'vital-signs' end, 'code-' || i % 4, 'Value ' || i % 4, 'final',
      at, at, 80 + i % 60, 'mg/dL', 70, 130, case when (n + i) % 37 = 0 then 'H' else 'N' end
    from people, generate_series(1, 120) i, lateral (select date_trunc('day', now()) - make_interval(days => ((i - 1) / 4 + 1) * 40 + n % 30)) t(at)`,
  `insert into diagnostic_report_result ("reportId", "observationId", position)
    select ${uuid('c0000008', 'n * 100 + 1 + (i - 1) / 4')}, ${uuid('c0000009', 'n * 200 + i')}, i % 4 from people, generate_series(1, 96) i`,
  // Triggers are off while the crowd is made.
  `select copy_interpretations(array(select ${uuid('c0000008', 'n * 100 + i')} from people, generate_series(1, 24) i))`,
  // All but the two newest results were seen.
  `insert into report_seen ("reportId", "userId")
    select ${uuid('c0000008', 'n * 100 + i')}, ${USER} from people, generate_series(3, 24) i`,
  `insert into message_thread (id, "patientId", "clinicId", subject, "createdAt", "lastMessageAt", "waitsSince")
    select ${uuid('c000000a', 'n * 100 + i')}, ${PATIENT}, ${CLINIC}, 'Question ' || i, at, at + interval '2 days', case when (n + i) % 16 = 0 then at + interval '2 days' end
    from people, generate_series(1, 4) i, lateral (select now() - make_interval(days => i * 90 + n % 50, secs => n)) t(at)`,
  `insert into message (id, "threadId", side, "authorUserId", "authorName", body, "sentAt")
    select ${uuid('c000000b', 'n * 1000 + i * 10 + m')}, ${uuid('c000000a', 'n * 100 + i')}, case when m = 2 then 'clinic' else 'patient' end::"MessageSide",
      case when m = 2 then null else ${USER} end, case when m = 2 then 'Robin Crowd' else 'Crowd ' || n end,
      repeat('Thank you for the answer, I have one more question. ', 4), now() - make_interval(days => i * 90 + n % 50 - m + 1, secs => n)
    from people, generate_series(1, 4) i, generate_series(1, 3) m`,
  // The newest conversation has an answer that was not read.
  `insert into thread_read ("threadId", "userId", "readAt")
    select ${uuid('c000000a', 'n * 100 + i')}, ${USER}, now() from people, generate_series(2, 4) i`,
  `insert into statement (id, "patientId", number, status, "issuedOn", "dueOn", "totalCents", "paidCents")
    select ${uuid('c000000c', 'n * 100 + i')}, ${PATIENT}, 'CR-' || n || '-' || i, case when i <= 2 then 'open' else 'paid' end::"StatementStatus",
      current_date - i * 50, current_date - i * 50 + 60, 12000, case when i <= 2 then 0 else 12000 end from people, generate_series(1, 6) i`,
  `insert into statement_line (id, "statementId", position, description, "serviceOn", "chargeCents", "insuranceCents", "patientCents")
    select ${uuid('c000000d', 'n * 1000 + i * 10 + l')}, ${uuid('c000000c', 'n * 100 + i')}, l, 'Office visit', current_date - i * 50 - 20, 10000, 6000, 4000
    from people, generate_series(1, 6) i, generate_series(1, 3) l`,
];

/** Adds the patients with numbers `from` to `to`, and tells the planner about them. */
export async function addCrowd(databaseUrl: string, from: number, to: number): Promise<void> {
  await onDatabase(databaseUrl, async (client) => {
    // What is made here is whole: nothing would be found by looking at each row's references again.
    await client.query('set session_replication_role = replica');
    for (const text of STATEMENTS) {
      const people = `with people as (select n from generate_series($1::int, $2::int) n)`;
      await client.query(`${people} ${text}`, text.includes('$3') ? [from, to, PATIENT_SCOPES] : [from, to]);
    }
    await client.query('vacuum analyze');
  });
}

/** Lets everybody have been active a moment ago, as somebody is who has just signed in. */
export async function refreshSessions(databaseUrl: string): Promise<void> {
  await onDatabase(databaseUrl, (client) =>
    client.query(`update session set "updatedAt" = now(), "expiresAt" = now() + interval '1 hour' where token like 'crowd-%'`),
  );
}

export function patientId(n: number): string {
  return `c0000001-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

/** The cookie of patient `n`, for a portal with this secret on plain http. */
export function sessionCookie(n: number, secret: string): string {
  return cookieOf(`crowd-${n}`, secret);
}

/** The cookie of a session with this token. */
export function cookieOf(token: string, secret: string): string {
  return `portal.session_token=${encodeURIComponent(`${token}.${createHmac('sha256', secret).update(token).digest('base64')}`)}`;
}
