/** One text for several patients: each has a conversation of their own, once, whatever happens meanwhile. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { enqueue } from '../../jobs/enqueue.ts';
import { fullName } from '../../person-name.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { SEND_BATCH } from './batch-kind.ts';
import { MessageBatch, MessageBatchDetail, MessageBatches, Recipients, Thread, ThreadList } from './schema.ts';

const LAKESIDE = CLINICS.lakeside.id;
const DESK = `/api/clinics/${LAKESIDE}/messages`;

racesOnBoth((engine, { race, test }) => {
  describe('a message to several patients', () => {
    const portal = usePortal(engine);
    const db = () => portal().portal.db.prisma;
    let nurse: Visitor;
    let dana: Visitor;
    let luis: Visitor;
    const numbers: Record<'dana' | 'luis' | 'walter' | 'nobody', string> = { dana: '', luis: '', walter: '', nobody: 'NH-900001' };
    before(async () => {
      [nurse, dana, luis] = (await Promise.all([PEOPLE.lindqvist, PEOPLE.dana, PEOPLE.luis].map(({ username }) => portal().signIn(username)))) as [
        Visitor,
        Visitor,
        Visitor,
      ];
      await db().patient.update({ where: { id: PATIENT_IDS.luis }, data: { clinicId: LAKESIDE } });
      for (const name of ['dana', 'luis', 'walter'] as const)
        numbers[name] = (await db().patient.findUniqueOrThrow({ where: { id: PATIENT_IDS[name] } })).patientNumber;
      const nobody = { patientNumber: numbers.nobody, clinicId: LAKESIDE, givenName: 'New', familyName: 'Person' };
      await db().patient.create({ data: nobody });
    });

    const text = { pool: 'clinical', category: null, subject: 'Flu shots', body: 'They are here.' };
    const send = (id: string, patientNumbers: string[], more: object = {}) => nurse.send('PUT', `${DESK}/batches/${id}`, { ...text, patientNumbers, ...more });
    const detail = async (id: string) => MessageBatchDetail.parse(await (await nurse.get(`${DESK}/batches/${id}`)).json());
    const codeOf = async (answer: Response) => [answer.status, ProblemSchema.parse(await answer.json()).code];
    const inboxOf = async (who: Visitor, patientId: string) =>
      ThreadList.parse(await (await who.get(`/api/patients/${patientId}/messages/threads?limit=100`)).json()).items.filter(
        ({ subject }) => subject === text.subject,
      );

    test('is looked at before: whom each number means, and who can’t be written to', async () => {
      const { items } = Recipients.parse(
        await (
          await nurse.send('POST', `${DESK}/recipients`, { patientNumbers: [numbers.dana.toLowerCase(), 'NH-0', numbers.nobody, numbers.dana, numbers.walter] })
        ).json(),
      );
      assert.deepEqual(
        items.map(({ state, name }) => [state, name]),
        [
          ['found', 'Dana Whitfield'],
          ['not_found', null],
          ['no_account', 'New Person'],
          ['twice', 'Dana Whitfield'],
          // A patient of another clinic.
          ['not_found', null],
        ],
      );
    });

    test('gives each a conversation of their own, begun by the team, that can be answered and tells of nobody else', async () => {
      const id = randomUUID();
      assert.equal((await send(id, [numbers.dana, numbers.luis, 'NH-0', numbers.nobody, numbers.dana])).status, 200);
      await portal().runDueJobs(SEND_BATCH);
      const { total, sent, refused, doneAt, items } = await detail(id);
      assert.deepEqual([total, sent, refused, doneAt !== null], [4, 2, 2, true]);
      assert.deepEqual(
        items.map(({ state }) => state),
        ['sent', 'sent', 'not_found', 'no_account'],
      );
      const [threads, others] = [await inboxOf(dana, PATIENT_IDS.dana), await inboxOf(luis, PATIENT_IDS.luis)];
      assert.deepEqual([threads.length, others.length], [1, 1]);
      assert.notEqual(threads[0]?.id, others[0]?.id);
      const path = `/api/patients/${PATIENT_IDS.dana}/messages/threads/${threads[0]?.id}`;
      const seen = await (await dana.get(path)).text();
      assert.ok(!seen.includes('Luis') && !seen.includes(numbers.luis) && !seen.includes(id));
      const { messages, unreadCount } = Thread.parse(JSON.parse(seen));
      assert.deepEqual([messages[0]?.side, messages[0]?.authorName, unreadCount], ['clinic', PEOPLE.lindqvist.displayName, 1]);
      assert.equal((await dana.send('POST', `${path}/replies`, { body: 'Thank you' })).status, 201);
      assert.equal((await luis.get(`/api/patients/${PATIENT_IDS.luis}/messages/threads/${threads[0]?.id}`)).status, 404);
    });

    race('sent five times at once, and its job run again after it stopped in the middle, it is one', async () => {
      const id = randomUUID();
      const subject = `Shots ${id.slice(0, 8)}`;
      const answers = await Promise.all([1, 2, 3, 4, 5].map(() => send(id, [numbers.dana, numbers.luis], { subject })));
      assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
      await portal().runDueJobs(SEND_BATCH);
      // As after a crash between two patients: the job is there again, and one of them has it.
      const { items } = await detail(id);
      await db().messageBatch.update({ where: { id }, data: { doneAt: null } });
      await portal().portal.db.transaction((tx) => enqueue(tx, SEND_BATCH, { id }));
      await portal().runDueJobs(SEND_BATCH);
      assert.equal(await db().messageThread.count({ where: { subject } }), 2);
      assert.deepEqual((await detail(id)).items, items);
    });

    test('under an id that was used for another text is refused, and so is one for nobody, of another team, or with a field not filled', async () => {
      const id = randomUUID();
      assert.equal((await send(id, [numbers.dana])).status, 200);
      assert.deepEqual(await codeOf(await send(id, [numbers.dana], { body: 'Something else' })), [409, 'message/batch-other']);
      assert.deepEqual(await codeOf(await send(randomUUID(), ['NH-0', numbers.nobody])), [422, 'message/no-recipient']);
      assert.equal((await send(randomUUID(), [numbers.dana], { pool: 'billing' })).status, 404);
      assert.deepEqual(await codeOf(await send(randomUUID(), [numbers.dana], { body: 'Take {medicine}' })), [422, 'message/unfilled']);
      assert.equal(
        (
          await send(
            randomUUID(),
            Array.from({ length: 201 }, (_, n) => `NH-${n}`),
          )
        ).status,
        422,
      );
    });

    const greeting = 'Hello { First name }, {nombre}! {doctor} of {clinic} waits for you. 50 {mg} and {x}. {my name}';
    const lookAt = async (patientNumbers: string[], body: string) =>
      Recipients.parse(await (await nurse.send('POST', `${DESK}/recipients`, { patientNumbers, body })).json()).items;
    const sentTo = async (batchId: string) => {
      const { items } = await detail(batchId);
      const rows = await db().message.findMany({ where: { threadId: { in: items.flatMap(({ threadId }) => threadId ?? []) } } });
      return rows.map(({ body }) => body).toSorted();
    };
    /** A visit with this doctor. */
    async function visitOf(patientId: string, more: object = {}) {
      const now = portal().portal.now().getTime();
      const { id: practitionerId, ...doctor } = await db().practitioner.findFirstOrThrow({ where: { familyName: 'Raman' } });
      const visit = {
        patientId,
        clinicId: LAKESIDE,
        practitionerId,
        title: 'Check-up',
        status: 'booked',
        startsAt: new Date(now + 60_000),
        endsAt: new Date(now + 120_000),
      } as const;
      await db().appointment.create({ data: { ...visit, ...more } });
      return fullName(doctor);
    }

    test('with fields is filled for each of them, as it was shown before, and nothing that comes in is read for fields', async () => {
      const clinic = await db().clinic.findUniqueOrThrow({ where: { id: LAKESIDE } });
      const doctor = await visitOf(PATIENT_IDS.dana);
      await visitOf(PATIENT_IDS.luis);
      await db().patient.update({ where: { id: PATIENT_IDS.luis }, data: { preferredName: '{my name}$&' } });
      const shown = await lookAt([numbers.dana, numbers.luis, 'NH-0'], greeting);
      const { givenName, preferredName } = await db().patient.findUniqueOrThrow({ where: { id: PATIENT_IDS.dana } });
      const textFor = (name: string) => `Hello ${name}, ${name}! ${doctor} of ${clinic.name} waits for you. 50 {mg} and {x}. ${PEOPLE.lindqvist.displayName}`;
      const wanted = [textFor(preferredName ?? givenName), textFor('{my name}$&')];
      assert.deepEqual(
        shown.map(({ text, unfilled }) => [text, unfilled]),
        [...wanted.map((text) => [text, []]), [null, []]],
      );
      const id = randomUUID();
      assert.equal((await send(id, [numbers.dana, numbers.luis, 'NH-0'], { body: greeting })).status, 200);
      // What was shown is what they get, whatever changes before it goes out.
      await db().patient.update({ where: { id: PATIENT_IDS.luis }, data: { preferredName: null } });
      await portal().runDueJobs(SEND_BATCH);
      assert.deepEqual(await sentTo(id), wanted.toSorted());
    });

    test('is refused where a field can’t be filled for one of them, and says so before; a visit that is confidential tells of no doctor', async () => {
      await db().appointment.deleteMany({ where: { patientId: PATIENT_IDS.luis, clinicId: LAKESIDE } });
      await visitOf(PATIENT_IDS.luis, { confidential: true });
      const [of, other] = await lookAt([numbers.luis, numbers.dana], 'See {doctor}');
      assert.deepEqual([of?.text, of?.unfilled, other?.unfilled], [null, ['doctor'], []]);
      assert.deepEqual(await codeOf(await send(randomUUID(), [numbers.luis, numbers.dana], { body: 'See {doctor}' })), [422, 'message/unfilled']);
      for (const more of [{ body: 'On {visit date}' }, { body: 'Hi', subject: 'For {first name}' }])
        assert.deepEqual(await codeOf(await send(randomUUID(), [numbers.dana], more)), [422, 'message/unfilled']);
      const long = `{my name}${'x'.repeat(4_991)}`;
      assert.deepEqual(await codeOf(await send(randomUUID(), [numbers.dana], { body: long })), [422, 'message/too-long']);
    });

    test('to one patient is theirs and its author’s: who wrote has it when the patient answers', async () => {
      const id = randomUUID();
      await send(id, [numbers.dana]);
      await portal().runDueJobs(SEND_BATCH);
      const { threadId } = (await detail(id)).items[0] ?? {};
      const { work } = Thread.parse(await (await nurse.get(`${DESK}/threads/${threadId}`)).json());
      assert.equal(work?.owner?.mine, true);
    });

    test('reaches nobody whom its author is kept away from, and does not say that they are there', async () => {
      const keptAway = {
        userId: nurse.userId,
        patientId: PATIENT_IDS.luis,
        relationship: 'restricted',
        scopes: [],
        basis: 'court_order',
        basisReason: 'Order',
      } as const;
      const id = randomUUID();
      await send(id, [numbers.dana, numbers.luis], { subject: 'Kept away' });
      const { id: grantId } = await db().accessGrant.create({ data: { ...keptAway, scopes: [], startsAt: portal().portal.now() } });
      await portal().runDueJobs(SEND_BATCH);
      assert.equal(await db().messageThread.count({ where: { patientId: PATIENT_IDS.luis, subject: 'Kept away' } }), 0);
      assert.ok(!JSON.stringify(await detail(id)).includes(numbers.luis));
      const { items } = Recipients.parse(await (await nurse.send('POST', `${DESK}/recipients`, { patientNumbers: [numbers.luis] })).json());
      assert.equal(items[0]?.state, 'not_found');
      await db().accessGrant.delete({ where: { id: grantId } });
    });

    test('is listed for its author alone', async () => {
      const id = randomUUID();
      const batch = MessageBatch.parse(await (await send(id, [numbers.dana])).json());
      assert.deepEqual([batch.id, batch.total, batch.sent], [id, 1, 0]);
      const { items } = MessageBatches.parse(await (await nurse.get(`${DESK}/batches`)).json());
      assert.ok(items.some((one) => one.id === id));
      const physician = await portal().signIn(PEOPLE.raman.username);
      assert.ok(!MessageBatches.parse(await (await physician.get(`${DESK}/batches`)).json()).items.some((one) => one.id === id));
      assert.equal((await physician.get(`${DESK}/batches/${id}`)).status, 404);
    });
  });
});
