import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, test } from 'node:test';
import { PATIENT_IDS } from '../../demo/ids.ts';
import { eachEngine } from '../database/testing.ts';
import { VisitList, VisitView } from '../features/appointments/schema.ts';
import { Home, HomeGlance } from '../features/home/schema.ts';
import { Thread, ThreadList } from '../features/messages/schema.ts';
import { SessionInfo } from '../features/session/schema.ts';
import { TEST_NOW, usePortal } from '../testing/portal.ts';
import type { Visitor } from '../testing/portal.ts';
import { makeAgeRules, TEEN_SCOPES } from './age-rules.ts';
import type { AgeRules } from './age-rules.ts';
import { SCOPES } from './scopes.ts';

const { june: CHILD, theo: TEEN, walter: WALTER } = PATIENT_IDS;
const READS = [
  'appointments/visits',
  'records/results',
  'records/conditions',
  'records/medications',
  'records/allergies',
  'records/immunizations',
  'messages/threads',
  'billing/statements',
  'account/profile',
];

eachEngine((engine) => {
  describe('acting for somebody', () => {
    const portal = usePortal(engine);
    let dana: Visitor;
    before(async () => {
      dana = await portal().signIn('dana');
    });
    const prisma = () => portal().portal.db.prisma;
    const statuses = async (visitor: Visitor, patientId: string) =>
      Object.fromEntries(await Promise.all(READS.map(async (path) => [path, (await visitor.get(`/api/patients/${patientId}/${path}`)).status])));
    const bornOn = (patientId: string, day: string) => prisma().patient.update({ where: { id: patientId }, data: { birthDate: new Date(`${day}T00:00:00Z`) } });
    const allowed = (seen: Record<string, number>) => Object.keys(seen).filter((path) => seen[path] === 200);
    const moveTo = async (time: string) => {
      portal().advance(Date.parse(time) - portal().portal.now().getTime());
      dana = await portal().signIn('dana');
    };
    async function newThread(patientId: string, messages: { side: 'patient' | 'clinic'; authorUserId: string | null; body: string }[]) {
      const { clinicId } = await prisma().patient.findUniqueOrThrow({ where: { id: patientId } });
      const at = (i: number) => new Date(TEST_NOW.getTime() - 60_000 + i * 1000);
      const { id } = await prisma().messageThread.create({
        data: { patientId, clinicId: clinicId ?? '', subject: messages[0]?.body ?? '', lastMessageAt: at(messages.length) },
      });
      await prisma().message.createMany({ data: messages.map((message, i) => ({ ...message, threadId: id, authorName: 'Name', sentAt: at(i) })) });
      return id;
    }

    test('AZ-07 a parent of an eight-year-old does everything, and each write says who did it for whom', async () => {
      assert.deepEqual(allowed(await statuses(dana, CHILD)), READS);
      const id = await newThread(CHILD, [{ side: 'clinic', authorUserId: null, body: 'How is June?' }]);
      const answer = await dana.send('POST', `/api/patients/${CHILD}/messages/threads/${id}/replies`, { body: 'Well' });
      assert.equal(answer.status, 201);
      const stored = await prisma().message.findFirstOrThrow({ where: { threadId: id, side: 'patient' } });
      assert.equal(stored.authorUserId, dana.userId);
      assert.equal(stored.authorRole, 'for June');
      const [entry] = await prisma().auditEvent.findMany({ where: { action: 'write', patientId: CHILD }, orderBy: { seq: 'desc' }, take: 1 });
      assert.deepEqual([entry?.userId, entry?.patientId, entry?.relationship], [dana.userId, CHILD, 'parent']);
    });

    test('AZ-08 a parent of a teenager sees visits, vaccines and allergies, and nothing else of the record', async () => {
      assert.deepEqual(allowed(await statuses(dana, TEEN)), ['appointments/visits', 'records/allergies', 'records/immunizations', 'messages/threads']);
      const { subjects } = SessionInfo.parse(await (await dana.get('/api/session')).json());
      assert.deepEqual(subjects.find(({ id }) => id === TEEN)?.scopes.toSorted(), TEEN_SCOPES.toSorted());
    });

    test('AZ-08 a confidential visit is in no list, no count, no address and no home page of a parent, and the patient has it', async () => {
      const base = `/api/patients/${TEEN}/appointments/visits`;
      const booked = await prisma().appointment.findFirstOrThrow({ where: { patientId: TEEN, status: 'booked' } });
      const earlier = Home.parse(await (await dana.get(`/api/patients/${TEEN}/home`)).json());
      assert.equal((earlier.cards['appointments'] as { upcomingCount: number }).upcomingCount, 1);
      await prisma().appointment.update({ where: { id: booked.id }, data: { confidential: true } });
      await prisma().encounter.updateMany({ where: { patientId: TEEN }, data: { confidential: true } });

      const lists = await Promise.all(VisitView.options.map(async (view) => VisitList.parse(await (await dana.get(`${base}?view=${view}&limit=100`)).json())));
      const listed = lists.flatMap(({ items }) => items);
      assert.ok(listed.length > 0);
      assert.ok(listed.every(({ id }) => id !== booked.id));
      const encounters = await prisma().encounter.findMany({ where: { patientId: TEEN } });
      assert.ok(encounters.length > 0);
      assert.ok(listed.every(({ id }) => encounters.every((encounter) => encounter.id !== id)));
      const random = await dana.get(`${base}/${randomUUID()}`);
      const hidden = await dana.get(`${base}/${booked.id}`);
      const plain = async (answer: Response) => ({ ...((await answer.json()) as object), requestId: '' });
      assert.equal(hidden.status, 404);
      assert.deepEqual(await plain(hidden), await plain(random));
      const home = Home.parse(await (await dana.get(`/api/patients/${TEEN}/home`)).json());
      assert.deepEqual(
        Object.keys(home.cards).filter((key) => key !== 'messages'),
        [],
      );
      assert.ok([...home.attention, ...home.changes].every(({ kind, path }) => !kind.startsWith('appointments') && !path.startsWith('/appointments')));
      const glance = HomeGlance.parse(await (await dana.get(`/api/patients/${TEEN}/home/glance`)).json());
      assert.equal(glance.next, null);

      await prisma().accessGrant.create({
        data: { userId: (await portal().signIn('luis')).userId, patientId: TEEN, relationship: 'self', scopes: [...SCOPES], startsAt: TEST_NOW },
      });
      const theo = await portal().signIn('luis');
      assert.ok(VisitList.parse(await (await theo.get(base)).json()).items.some(({ id }) => id === booked.id));
      await prisma().accessGrant.deleteMany({ where: { patientId: TEEN, relationship: 'self' } });
      await prisma().appointment.update({ where: { id: booked.id }, data: { confidential: false } });
    });

    test('AZ-08 a parent of a teenager sees messages that they wrote, and answers where nobody else wrote', async () => {
      const teen = randomUUID();
      const base = `/api/patients/${TEEN}/messages/threads`;
      const theirs = await newThread(TEEN, [
        { side: 'patient', authorUserId: teen, body: 'Private question' },
        { side: 'clinic', authorUserId: null, body: 'Private answer' },
      ]);
      const own = await newThread(TEEN, [
        { side: 'patient', authorUserId: dana.userId, body: 'School form' },
        { side: 'clinic', authorUserId: null, body: 'It is ready' },
      ]);
      const mixed = await newThread(TEEN, [
        { side: 'patient', authorUserId: dana.userId, body: 'Old question' },
        { side: 'patient', authorUserId: teen, body: 'My secret' },
        { side: 'clinic', authorUserId: null, body: 'About your secret' },
      ]);
      const text = await (await dana.get(base)).text();
      for (const word of ['Private', 'secret']) assert.ok(!text.includes(word), word);
      const { items: threads } = ThreadList.parse(JSON.parse(text));
      assert.deepEqual(
        threads
          .filter(({ id }) => [theirs, own, mixed].includes(id))
          .map(({ id, unreadCount }) => [id, unreadCount])
          .toSorted(),
        [
          [own, 1],
          [mixed, 0],
        ].toSorted(),
      );
      assert.equal((await dana.get(`${base}/${theirs}`)).status, 404);
      assert.equal((await dana.send('PUT', `${base}/${theirs}/read`)).status, 404);
      assert.equal((await dana.send('POST', `${base}/${theirs}/replies`, { body: 'x' })).status, 404);
      assert.deepEqual(
        Thread.parse(await (await dana.get(`${base}/${mixed}`)).json()).messages.map(({ body }) => body),
        ['Old question'],
      );
      assert.equal(Thread.parse(await (await dana.get(`${base}/${own}`)).json()).messages.length, 2);
      const home = Home.parse(await (await dana.get(`/api/patients/${TEEN}/home`)).json());
      assert.equal(home.waiting['messages'], 1);
      assert.ok(!JSON.stringify(home).includes('ecret'));
    });

    test('AZ-15 two charts open at once: what is sent from one tab goes to the chart of that tab', async () => {
      const [forChild, forWalter] = [
        await newThread(CHILD, [{ side: 'clinic', authorUserId: null, body: 'June' }]),
        await newThread(WALTER, [{ side: 'clinic', authorUserId: null, body: 'Walter' }]),
      ];
      await dana.get(`/api/patients/${WALTER}/messages/threads/${forWalter}`);
      const path = (patientId: string, id: string) => `/api/patients/${patientId}/messages/threads/${id}/replies`;
      assert.equal((await dana.send('POST', path(CHILD, forChild), { body: 'For June' })).status, 201);
      assert.equal((await dana.send('POST', path(WALTER, forChild), { body: 'Wrong chart' })).status, 404);
      const messages = await prisma().message.findMany({ where: { side: 'patient', threadId: { in: [forChild, forWalter] } } });
      assert.deepEqual(
        messages.map(({ threadId, body, authorRole }) => [threadId, body, authorRole]),
        [[forChild, 'For June', 'for June']],
      );
    });

    test('AZ-16 somebody of the same name and birth date is another patient', async () => {
      const { id: _, patientNumber: __, emergencyContacts: ___, ...same } = await prisma().patient.findUniqueOrThrow({ where: { id: CHILD } });
      const twin = await prisma().patient.create({ data: { ...same, patientNumber: 'NH-999999' } });
      assert.equal((await dana.get(`/api/patients/${twin.id}/home`)).status, 404);
      const { subjects } = SessionInfo.parse(await (await dana.get('/api/session')).json());
      assert.deepEqual(
        subjects.filter(({ displayName }) => displayName.startsWith('June')).map(({ id }) => id),
        [CHILD],
      );
    });

    test('AZ-10 the ages are configuration, and a boundary is exact at midnight of the clinic', async () => {
      const config = portal().portal.config as { ageRules: AgeRules };
      const rules = config.ageRules;
      await bornOn(CHILD, '2013-11-25');
      const results = async () => (await dana.get(`/api/patients/${CHILD}/records/results`)).status;
      // Midnight in Chicago, the day June is 13.
      await moveTo('2026-11-25T05:59:59.999Z');
      config.ageRules = makeAgeRules(13, 18, TEEN_SCOPES);
      assert.equal(await results(), 200);
      await moveTo('2026-11-25T06:00:00.000Z');
      assert.equal(await results(), 403);
      config.ageRules = makeAgeRules(14, 18, TEEN_SCOPES);
      assert.equal(await results(), 200);
      config.ageRules = rules;
      assert.equal(await results(), 403);
    });

    test('AZ-09 on the 18th birthday at midnight of the clinic a parent’s next request finds nothing, and the tab’s stream ends', async () => {
      await bornOn(TEEN, '2008-11-26');
      await moveTo('2026-11-26T05:59:59.000Z');
      const visits = `/api/patients/${TEEN}/appointments/visits`;
      assert.equal((await dana.get(visits)).status, 200);
      const stream = await portal().app.request('/api/events', { headers: { cookie: dana.cookie } });
      portal().advance(1000);
      const answer = await dana.get(visits);
      assert.equal(answer.status, 404);
      const { subjects } = SessionInfo.parse(await (await dana.get('/api/session')).json());
      assert.ok(subjects.every(({ id }) => id !== TEEN));
      const [entry] = await prisma().auditEvent.findMany({ where: { patientId: TEEN }, orderBy: { seq: 'desc' }, take: 1 });
      assert.deepEqual([entry?.outcome, entry?.status], ['denied', 404]);
      // Ends when the access is looked at again, within seconds.
      for await (const _ of stream.body ?? []) assert.ok(true);
    });
  });
});
