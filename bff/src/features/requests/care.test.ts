import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, beforeEach, describe } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { pdf } from '../../files/testing.ts';
import { codeOf, mailsTo } from '../../testing/browser.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { sendFile } from '../../testing/uploads.ts';
import { DeskRequest } from '../desk/schema.ts';
import { CareRequest, CareRequests } from './care-schema.ts';
import { SWEEP_DOCUMENTS } from './document-sweep.ts';

const BASE = '/api/care-requests';
const DESK = `/api/clinics/${CLINICS.summit.id}/desk/requests`;
const ANSWER = 'We checked your papers.';
const DAY = 86_400_000;

racesOnBoth((engine, { race, test }) => {
  describe('asking for access to somebody else’s record', () => {
    const portal = usePortal(engine);
    const prisma = () => portal().portal.db.prisma;
    let luis: Visitor;
    let dana: Visitor;
    let tomasz: Visitor;
    before(async () => {
      luis = await portal().signIn(PEOPLE.luis.username);
      dana = await portal().signIn(PEOPLE.dana.username);
      tomasz = await portal().signIn(PEOPLE.nowak.username);
    });
    beforeEach(async () => {
      await prisma().signInFailure.deleteMany();
      // What a test before asked is no longer open.
      await prisma().accountRequest.updateMany({ where: { userId: luis.userId, state: 'open' }, data: { state: 'withdrawn', decidedAt: new Date() } });
      await prisma().accessGrant.deleteMany({ where: { userId: luis.userId, patientId: PATIENT_IDS.walter } });
    });

    test('lists whom somebody cares for, with what they may do for each until when, and nobody else', async () => {
      const people = async (visitor: Visitor) => CareRequests.parse(await (await visitor.get(BASE)).json()).people;
      const listed = await people(dana);
      assert.deepEqual(
        listed.map(({ name, relationship, reduced }) => [name, relationship, reduced]),
        [
          ['June Whitfield', 'parent', false],
          ['Theodore Whitfield', 'parent', true],
          ['Walter Brandt', 'caregiver', false],
        ],
      );
      const [june, theo, walter] = listed;
      assert.deepEqual(june?.permissions, ['appointments-manage', 'records-see', 'messages', 'billing', 'account']);
      assert.ok(theo && !theo.permissions.includes('records-see') && theo.permissions.includes('records-basic'));
      assert.ok(walter && !walter.permissions.includes('billing') && walter.lastDay !== null);
      assert.deepEqual(await people(luis), []);
      // Staff look after no one here.
      assert.deepEqual(await people(tomasz), []);
    });

    const about = (more: object = {}) => ({
      locale: 'es',
      who: 'adult',
      relationship: 'Son',
      otherGivenName: 'Walter',
      otherFamilyName: 'Brandt',
      otherBirthDate: '1947-03-08',
      permissions: ['appointments-see', 'messages'],
      lastDay: null,
      ...more,
    });
    const ask = (more: object = {}, who = luis, key: string = randomUUID()) => who.send('POST', BASE, about(more), { 'idempotency-key': key });
    const made = async (more: object = {}, who = luis, key: string = randomUUID()) => {
      const answer = await ask(more, who, key);
      assert.equal(answer.status, 201);
      return CareRequest.parse(await answer.json());
    };
    const list = async (who = luis) => CareRequests.parse(await (await who.get(`${BASE}?limit=100`)).json());
    const decide = (id: string, more: object = {}, who = tomasz) =>
      who.send('POST', `${DESK}/${id}/decision`, { approved: true, answer: ANSWER, chartId: PATIENT_IDS.walter, ...more });
    const grants = () => prisma().accessGrant.findMany({ where: { userId: luis.userId, patientId: PATIENT_IDS.walter, revokedAt: null } });
    const paper = (who: Visitor, key: string = randomUUID(), bytes = pdf()) => sendFile(portal(), who.cookie, `${BASE}/documents`, bytes, { key });

    race('one request for one key, also at once; it is sealed, mailed about, in the log, and listed for nobody else', async () => {
      const key = randomUUID();
      const answers = await Promise.all([ask({}, luis, key), ask({}, luis, key)]);
      assert.deepEqual(
        answers.map(({ status }) => status),
        [201, 201],
      );
      const [{ items: requests }, others] = [await list(), await list(dana)];
      const [request] = requests;
      assert.deepEqual([request?.name, request?.state, request?.permissions], ['Walter Brandt', 'open', ['appointments-see', 'messages']]);
      assert.equal(requests.length, 1);
      assert.deepEqual(others.items, []);
      const row = await prisma().accountRequest.findUniqueOrThrow({ where: { id: request?.id ?? '' } });
      assert.ok(!Buffer.from(row.sealed).includes('Brandt'));
      assert.equal(row.patientId, null);
      assert.equal((await mailsTo(portal(), PEOPLE.luis.email)).filter(({ kind }) => kind === 'request-received').length, 1);
      assert.ok((await prisma().auditEvent.count({ where: { userId: luis.userId, entityId: row.id, action: 'write' } })) >= 1);
      // Somebody else's key says nothing of what it stands for.
      assert.notEqual((await made({}, dana, key)).id, row.id);
      // Corrected after a lost answer, it is not answered with what was sent first.
      assert.equal((await ask({ otherGivenName: 'Wolter' }, luis, key)).status, 409);
    });

    test('the answer is the same whether the person is a patient or not', async () => {
      const shape = ({ id: _id, name: _name, createdAt: _at, ...rest }: CareRequest) => rest;
      const known = await made();
      const unknown = await made({ otherGivenName: 'Nobody', otherFamilyName: 'Atall', otherBirthDate: '1901-01-01', otherPatientNumber: 'NH-999999' });
      assert.deepEqual(shape(known), shape(unknown));
      assert.equal((await portal().anonymous.get(BASE)).status, 401);
      assert.equal((await portal().anonymous.send('POST', BASE, about())).status, 401);
    });

    test('AZ-04 nobody decides by what they send along: more than the form has is refused and leaves nothing', async () => {
      const count = () => prisma().accountRequest.count({ where: { userId: luis.userId } });
      const earlier = await count();
      for (const more of [
        { userId: dana.userId },
        { state: 'approved' },
        { patientId: PATIENT_IDS.walter },
        { permissions: ['desk:write'] },
        { permissions: [] },
        { lastDay: '2020-01-01' },
        { otherBirthDate: '2999-01-01' },
        { who: 'registration' },
      ]) {
        assert.equal((await ask(more)).status, 422, JSON.stringify(more));
      }
      assert.equal(await count(), earlier);
    });

    test('ten requests in a day, then no more', async () => {
      for (let n = 0; n < 10; n += 1) await made();
      const refused = await ask();
      assert.deepEqual([refused.status, await codeOf(refused)], [429, 'request/rate-limited']);
      assert.ok(refused.headers.get('retry-after'));
    });

    test('LD-02 of one person ten requests are open at once: one more is refused with what to do, and taken once one is canceled', async () => {
      const [first] = [await made()];
      for (let n = 1; n < 10; n += 1) await made();
      await prisma().signInFailure.deleteMany();
      const refused = await ask();
      assert.deepEqual([refused.status, await codeOf(refused)], [409, 'request/too-many-open']);
      // The same for what is asked about an account.
      const aboutAccount = () => luis.send('POST', `/api/patients/${PATIENT_IDS.luis}/account/requests`, { kind: 'deactivation' });
      assert.equal((await aboutAccount()).status, 409);
      assert.equal((await luis.send('POST', `${BASE}/${first.id}/withdraw`)).status, 200);
      assert.equal((await aboutAccount()).status, 201);
      assert.equal((await ask()).status, 409);
    });

    race('UP-02 papers are judged, kept sealed for who sent them, and go with the request; unsent ones are deleted later', async () => {
      const key = randomUUID();
      for (const _ of [1, 2]) assert.equal((await paper(luis, key)).status, 201);
      assert.equal((await paper(luis, randomUUID(), Buffer.from('<html>'))).status, 415);
      const [kept] = (await list()).papers;
      assert.ok(kept);
      assert.deepEqual((await list(dana)).papers, []);
      assert.equal((await dana.send('DELETE', `${BASE}/documents/${kept.id}`)).status, 204);
      assert.equal((await list()).papers.length, 1);
      const { object, sealedName } = await prisma().storedFile.findUniqueOrThrow({ where: { id: kept.id } });
      const [piece] = await prisma().storedPiece.findMany({ where: { key: object ?? '' } });
      assert.ok(piece && !Buffer.from(piece.sealed).includes('%PDF') && !Buffer.from(sealedName).includes('order'));
      assert.equal(await prisma().auditEvent.count({ where: { userId: luis.userId, entityId: kept.id, reason: 'sent a file' } }), 1);
      const more = await Promise.all(Array.from({ length: 5 }, () => paper(luis)));
      assert.deepEqual(more.map(({ status }) => status).toSorted(), [201, 201, 201, 201, 409]);
      for (const { id } of (await list()).papers.filter((each) => each.id !== kept.id))
        assert.equal((await luis.send('DELETE', `${BASE}/documents/${id}`)).status, 204);
      const request = await made();
      assert.equal(request.papers, 1);
      assert.deepEqual((await list()).papers, []);
      const shown = DeskRequest.parse(await (await tomasz.get(`${DESK}/${request.id}`)).json());
      assert.deepEqual(
        shown.papers.map(({ name }) => name),
        ['order.pdf'],
      );
      assert.equal((await tomasz.get(`${DESK}/${request.id}/papers/${kept.id}`)).status, 200);
      assert.equal((await luis.get(`${DESK}/${request.id}/papers/${kept.id}`)).status, 404);
      assert.equal((await paper(dana)).status, 201);
      const { storedFile } = prisma();
      const before = await storedFile.count();
      const longAgo = new Date(portal().portal.now().getTime() - (portal().portal.config.documentDays + 1) * DAY);
      await storedFile.updateMany({ where: { userId: { not: null } }, data: { createdAt: longAgo } });
      await portal().runDueJobs(SWEEP_DOCUMENTS);
      assert.equal(before - (await storedFile.count()), 1);
      assert.deepEqual((await list(dana)).papers, []);
    });

    test('it can be taken back while it is open, by who made it', async () => {
      const { id } = await made();
      assert.equal((await dana.send('POST', `${BASE}/${id}/withdraw`)).status, 404);
      for (const _ of [1, 2]) assert.equal((await luis.send('POST', `${BASE}/${id}/withdraw`)).status, 200);
      assert.equal((await decide(id)).status, 409);
      assert.deepEqual(await grants(), []);
      const { id: decided } = await made();
      assert.equal((await decide(decided, { approved: false })).status, 200);
      const late = await luis.send('POST', `${BASE}/${decided}/withdraw`);
      assert.deepEqual([late.status, await codeOf(late)], [409, 'request/already-decided']);
      assert.deepEqual((await list()).items.find(({ id: each }) => each === decided)?.answer, ANSWER);
    });

    test('a yes opens the record to the account that asked: as asked, or as staff chose; both are told and it is logged', async () => {
      const asked = await made({ lastDay: '2030-01-31' });
      assert.equal((await luis.get(`/api/patients/${PATIENT_IDS.walter}/appointments/visits`)).status, 404);
      assert.equal((await decide(asked.id)).status, 200);
      const [grant] = await grants();
      assert.deepEqual(
        [grant?.relationship, grant?.scopes.toSorted(), grant?.grantedById],
        ['caregiver', ['appointments:read', 'messages:read', 'messages:write'], tomasz.userId],
      );
      assert.equal(grant?.endsAt?.toISOString().slice(0, 10), '2030-02-01');
      assert.deepEqual((await mailsTo(portal(), PEOPLE.walter.email)).at(-1), {
        kind: 'asked-access-given',
        who: 'Luis Herrera',
        phone: portal().portal.config.phone,
      });
      assert.equal((await mailsTo(portal(), PEOPLE.luis.email)).at(-1)?.kind, 'request-decided');
      assert.equal(await prisma().auditEvent.count({ where: { action: 'request', patientId: PATIENT_IDS.walter, entityId: asked.id } }), 1);
      // There is access: a second yes opens nothing more.
      const again = await made();
      assert.equal((await decide(again.id)).status, 409);
      // What ended by itself is in nobody's way.
      await prisma().accessGrant.updateMany({ where: { id: grant?.id ?? '' }, data: { startsAt: new Date(0), endsAt: new Date(1) } });
      assert.equal((await decide(again.id, { permissions: ['billing'], lastDay: null })).status, 200);
      const [chosen] = await grants();
      assert.deepEqual([chosen?.scopes.toSorted(), chosen?.endsAt], [['billing:read', 'billing:write'], null]);
    });

    test('AZ-14 a yes opens nothing to whoever is kept away from the record', async () => {
      const { id } = await made();
      const restriction = {
        userId: luis.userId,
        patientId: PATIENT_IDS.walter,
        relationship: 'restricted',
        scopes: [],
        basis: 'court_order',
        basisReason: 'By order of a court',
        startsAt: portal().portal.now(),
      } as const;
      await prisma().accessGrant.create({ data: { ...restriction, scopes: [] } });
      const refused = await decide(id);
      assert.deepEqual([refused.status, await codeOf(refused)], [409, 'registration/no-chart']);
      assert.deepEqual(
        (await grants()).map(({ relationship }) => relationship),
        ['restricted'],
      );
      assert.equal((await list()).items.find((each) => each.id === id)?.state, 'open');
    });

    test('the ages count by the record, whatever was said', async () => {
      const child = await made({ who: 'child' });
      assert.equal((await decide(child.id)).status, 422);
      assert.deepEqual(await grants(), []);
      const lakeside = `/api/clinics/${CLINICS.lakeside.id}/desk/requests`;
      const adult = await made({ who: 'adult' });
      assert.equal((await tomasz.send('POST', `${lakeside}/${adult.id}/decision`, { approved: true, answer: ANSWER, chartId: PATIENT_IDS.june })).status, 200);
      const grant = await prisma().accessGrant.findFirstOrThrow({ where: { userId: luis.userId, patientId: PATIENT_IDS.june, revokedAt: null } });
      assert.equal(grant.relationship, 'parent');
    });

    test('nobody decides what they asked for themselves', async () => {
      const { id } = await made({}, tomasz);
      const refused = await decide(id);
      assert.deepEqual([refused.status, await codeOf(refused)], [409, 'request/own']);
      assert.equal((await list(tomasz)).items[0]?.state, 'open');
    });
  });
});
