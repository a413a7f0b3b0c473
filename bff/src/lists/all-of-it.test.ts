/** Lists that hold more than any page, each walked to its end: nothing is hidden, and who waits longest comes first. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../demo/ids.ts';
import { PEOPLE } from '../../demo/people.ts';
import { eachEngine } from '../database/testing.ts';
import { usePortal } from '../testing/portal.ts';
import type { Visitor } from '../testing/portal.ts';
import { MOST_COUNTED } from './page-schema.ts';

const ROWS = 230;
const DESK = `/api/clinics/${CLINICS.summit.id}`;
const OWN = `/api/patients/${PATIENT_IDS.walter}`;

/** What people sent at one moment a minute, the oldest made last, as rows are that were moved or restored. */
const AT = `now() - make_interval(mins => n)`;
const MADE = `generate_series(1, $4::int) n`;

interface LongList {
  readonly name: string;
  readonly who: 'nurse' | 'scheduler' | 'walter';
  readonly path: string;
  /** Makes more of one; `$1` is the patient, `$2` the clinic, `$3` the patient's account, `$4` how many. */
  readonly insert: string;
  /** It is a desk's, and not counted to its end. */
  readonly ofClinic?: true;
  /** When a row is due or was, in the answer. */
  readonly at: (item: Readonly<Record<string, unknown>>) => unknown;
  readonly order: 'ascending' | 'descending';
}

interface Counted {
  readonly count: number;
  readonly isMore?: true;
}

const request = (kind: string): string => `insert into account_request (id, kind, "userId", "patientId", "clinicId", sealed, "createdAt")
  select gen_random_uuid(), '${kind}', $3::uuid, $1::uuid, $2::uuid, '\\x00', ${AT} from ${MADE}`;
const thread = `with made as (insert into message_thread (id, "patientId", "clinicId", subject, "createdAt", "lastMessageAt", "waitsSince", "answerBy")
    select gen_random_uuid(), $1::uuid, $2::uuid, 'A question', ${AT}, ${AT}, ${AT}, ${AT} from ${MADE} returning *)
  insert into message (id, "threadId", side, "authorUserId", "authorName", body, "sentAt") select gen_random_uuid(), id, 'patient', $3::uuid, 'Walter', 'Hello', "lastMessageAt" from made`;

const LISTS: readonly LongList[] = [
  {
    name: 'requests about accounts',
    who: 'scheduler',
    path: `${DESK}/desk/requests`,
    ofClinic: true,
    insert: request('name_change'),
    at: ({ createdAt }) => createdAt,
    order: 'ascending',
  },
  {
    name: 'conversations that wait for an answer',
    who: 'nurse',
    path: `${DESK}/messages/threads?filter=awaiting`,
    ofClinic: true,
    insert: thread,
    at: ({ work }) => (work as { answerBy: unknown }).answerBy,
    order: 'ascending',
  },
  {
    name: 'requests for visits',
    who: 'scheduler',
    path: `${DESK}/visit-requests/requests`,
    ofClinic: true,
    insert: `insert into visit_request (id, "patientId", "clinicId", "userId", reason, wishes, reach, "createdAt", "answerBy")
      select gen_random_uuid(), $1::uuid, $2::uuid, $3::uuid, 'Sore knee', '[]', 'message', ${AT}, ${AT} from ${MADE}`,
    at: ({ answerBy }) => answerBy,
    order: 'ascending',
  },
  {
    name: 'who waits for a time',
    who: 'scheduler',
    path: `${DESK}/visit-requests/waiting`,
    ofClinic: true,
    insert: `insert into wait_list_entry (id, "patientId", "clinicId", "userId", "firstDay", "lastDay", "createdAt")
      select gen_random_uuid(), $1::uuid, $2::uuid, $3::uuid, current_date, current_date + 30, ${AT} from ${MADE}`,
    at: ({ createdAt }) => createdAt,
    order: 'ascending',
  },
  {
    name: 'what somebody asked about their account',
    who: 'walter',
    path: `${OWN}/account/requests`,
    insert: request('deactivation'),
    at: ({ createdAt }) => createdAt,
    order: 'descending',
  },
  {
    name: 'conversations of a patient',
    who: 'walter',
    path: `${OWN}/messages/threads`,
    insert: thread,
    at: ({ lastMessageAt }) => lastMessageAt,
    order: 'descending',
  },
];

eachEngine((engine) => {
  describe('lists with more than a page', () => {
    const portal = usePortal(engine);
    let people: Record<LongList['who'], Visitor>;
    before(async () => {
      const [nurse, scheduler, walter] = await Promise.all([PEOPLE.lindqvist, PEOPLE.nowak, PEOPLE.walter].map(({ username }) => portal().signIn(username)));
      assert.ok(nurse && scheduler && walter);
      people = { nurse, scheduler, walter };
    });

    const add = (insert: string, rows: number): Promise<number> =>
      portal().portal.db.prisma.$executeRawUnsafe(insert, PATIENT_IDS.walter, CLINICS.summit.id, people.walter.userId, rows);

    for (const { name, who, path, insert, at, order } of LISTS) {
      test(`LD-02 ${name}: every row is met once, counted, and ${order === 'ascending' ? 'the longest wait' : 'the newest'} comes first`, async () => {
        await add(insert, ROWS);
        const met: Record<string, unknown>[] = [];
        let total = 0;
        for (let after: string | null = ''; after !== null;) {
          const answer = await people[who].get(`${path}${path.includes('?') ? '&' : '?'}limit=100${after === '' ? '' : `&after=${after}`}`);
          assert.equal(answer.status, 200);
          const part = (await answer.json()) as { items: Record<string, unknown>[]; count: number; next: string | null };
          met.push(...part.items);
          total = part.count;
          after = part.next;
        }
        assert.ok(met.length >= ROWS);
        assert.deepEqual([met.length, new Set(met.map(({ id }) => id)).size], [total, total]);
        const times = met.map((item) => String(at(item)));
        assert.deepEqual(times, order === 'ascending' ? times.toSorted() : times.toSorted().toReversed());
      });
    }

    for (const { name, who, path, insert } of LISTS.filter(({ ofClinic }) => ofClinic)) {
      test(`LD-03 ${name}: of more than a thousand it says so, and counts no further`, async () => {
        const first = async () => (await people[who].get(`${path}${path.includes('?') ? '&' : '?'}limit=1`)).json() as Promise<Counted>;
        const { count, isMore } = await first();
        assert.ok(count < MOST_COUNTED && isMore === undefined);
        await add(insert, MOST_COUNTED - count);
        const full = await first();
        assert.deepEqual([full.count, full.isMore], [MOST_COUNTED, undefined]);
        await add(insert, 1);
        const more = await first();
        assert.deepEqual([more.count, more.isMore], [MOST_COUNTED, true]);
      });
    }
  });
});
