/** Conversations of people of the crowd for the benchmark, made in the database itself, and the plan by which an inbox is read. */
import { onDatabase } from './on-database.ts';

export interface ThreadsOptions {
  /** Of these patients of the crowd, by number. */
  readonly from: number;
  readonly to: number;
  /** So many conversations each. */
  readonly count: number;
}

const row = (kind: string, n: string): string => `('${kind}-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
const PATIENT = row('c0000001', 'n');
const USER = row('c0000002', 'n');

/**
 * Three messages each, the second one of the clinic. One in twelve has something new, one in five lies in the archive,
 * one in forty in the trash. Answers with how many there are.
 */
export function addThreads(databaseUrl: string, { from, to, count }: ThreadsOptions): Promise<number> {
  return onDatabase(databaseUrl, async (client) => {
    await client.query('set session_replication_role = replica');
    const made = `with made as (select n, i, n::bigint * 1000000 + i as nr, now() - make_interval(hours => i, secs => n % 60) as at
      from generate_series($1::int, $2::int) n, generate_series(1, $3::int) i)`;
    const thread = row('c00000a1', 'nr');
    const statements = [
      `insert into message_thread (id, "patientId", "clinicId", subject, "createdAt", "lastMessageAt", category)
        select ${thread}, ${PATIENT}, (select "clinicId" from patient where id = ${PATIENT}), 'Question ' || i, at - interval '2 hours', at,
          (array['question', 'test_result', 'medication', 'appointment', 'form', 'billing'])[1 + i % 6]::"MessageCategory" from made`,
      `insert into message (id, "threadId", side, "authorUserId", "authorName", body, "sentAt")
        select ${row('c00000a2', 'nr * 4 + m')}, ${thread}, case when m = 3 then 'clinic' else 'patient' end::"MessageSide",
          case when m = 3 then null else ${USER} end, case when m = 3 then 'Robin ' || i % 40 else 'Crowd ' || n end,
          repeat('Thank you for the answer, I have one more question. ', 4) || case when i % 100 = 0 then 'swollen knee' else '' end, at - make_interval(hours => 3 - m)
        from made, generate_series(1, 3) m`,
      `insert into thread_read ("threadId", "userId", "readAt") select ${thread}, ${USER}, now() from made where i % 12 <> 0`,
      `insert into thread_place ("threadId", "userId", kind, at) select ${thread}, ${USER},
        case when i % 40 = 0 then 'trash' else 'archive' end::"ThreadPlaceKind", now() from made where i % 5 = 0`,
    ];
    for (const statement of statements) await client.query(`${made} ${statement}`, [from, to, count]);
    for (const table of ['message_thread', 'message', 'thread_read', 'thread_place']) await client.query(`vacuum analyze ${table}`);
    return (to - from + 1) * count;
  });
}
