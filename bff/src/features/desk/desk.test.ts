import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { pdf } from '../../files/testing.ts';
import { codeOf, mailsTo } from '../../testing/browser.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { sendFile } from '../../testing/uploads.ts';
import { createRequest } from '../requests/service.ts';
import type { NewRequest } from '../requests/service.ts';
import { ActivationCode, ChartMatches, DeskRequest, DeskRequestList } from './schema.ts';

const LAKESIDE = `/api/clinics/${CLINICS.lakeside.id}/desk`;
const ANSWER = 'We checked your papers.';

racesOnBoth((engine, { race, test }) => {
  describe('the account desk', () => {
    const portal = usePortal(engine);
    const db = () => portal().portal.db;
    let tomasz: Visitor;
    let dana: Visitor;
    before(async () => {
      tomasz = await portal().signIn(PEOPLE.nowak.username);
      dana = await portal().signIn(PEOPLE.dana.username);
    });

    async function newPerson(name: string): Promise<string> {
      return (await db().prisma.user.create({ data: { name, email: `${name}@example.org`, username: name } })).id;
    }
    async function request(more: Partial<NewRequest> & Pick<NewRequest, 'kind'>): Promise<string> {
      const whole: NewRequest = {
        userId: null,
        patientId: null,
        clinicId: null,
        content: { locale: 'en', givenName: 'Rae', familyName: 'Poe', email: 'rae@example.org' },
        ...more,
      };
      return (await db().transaction((tx) => createRequest(portal().portal, tx, whole))).id;
    }
    const decide = (id: string, more: object = {}, who = tomasz) =>
      who.send('POST', `${LAKESIDE}/requests/${id}/decision`, { approved: true, answer: ANSWER, ...more });
    const grants = (userId: string) => db().prisma.accessGrant.findMany({ where: { userId, revokedAt: null } });

    race('open requests are listed, shown whole, and decided once with an answer that is mailed', async () => {
      const id = await request({ kind: 'international' });
      const open = DeskRequestList.parse(await (await tomasz.get(`${LAKESIDE}/requests?kind=international`)).json());
      assert.deepEqual(
        open.items.map(({ name, state }) => [name, state]),
        [['Rae Poe', 'open']],
      );
      assert.equal(DeskRequest.parse(await (await tomasz.get(`${LAKESIDE}/requests/${id}`)).json()).content.email, 'rae@example.org');
      assert.equal((await decide(id, { answer: ' ' })).status, 422);
      const answers = await Promise.all([decide(id), decide(id, { approved: false })]);
      assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 409]);
      const mails = (await mailsTo(portal(), 'rae@example.org')).filter(({ kind }) => kind === 'request-decided');
      assert.deepEqual(
        mails.map((mail) => 'answer' in mail && mail.answer),
        [ANSWER],
      );
      const decided = DeskRequestList.parse(await (await tomasz.get(`${LAKESIDE}/requests?state=decided`)).json());
      assert.ok(decided.items.some((each) => each.id === id));
    });

    test('a yes to a registration opens the chart that staff chose, if it is theirs and has no owner', async () => {
      const userId = await newPerson('newcomer');
      const id = await request({ kind: 'registration', userId });
      for (const chartId of [undefined, PATIENT_IDS.luis, PATIENT_IDS.dana, randomUUID()]) {
        assert.equal((await decide(id, chartId ? { chartId } : {})).status, 409, chartId);
      }
      assert.deepEqual(await grants(userId), []);
      const free = await db().prisma.patient.create({
        data: { patientNumber: 'NH-700001', clinicId: CLINICS.lakeside.id, givenName: 'New', familyName: 'Comer', birthDate: new Date('1990-01-01') },
      });
      assert.equal((await decide(id, { chartId: free.id })).status, 200);
      assert.deepEqual(
        (await grants(userId)).map(({ patientId, relationship, grantedById }) => [patientId, relationship, grantedById]),
        [[free.id, 'self', tomasz.userId]],
      );
      const rows = await db().prisma.auditEvent.findMany({ where: { patientId: free.id, action: 'request' } });
      assert.equal(rows.length, 1);
    });

    test('a yes for a child gives a parent’s access, a no gives none', async () => {
      const [yes, no] = [await newPerson('yesparent'), await newPerson('noparent')];
      assert.equal((await decide(await request({ kind: 'child', userId: yes }), { chartId: PATIENT_IDS.june })).status, 200);
      assert.equal((await decide(await request({ kind: 'child', userId: no }), { approved: false, chartId: PATIENT_IDS.june })).status, 200);
      assert.deepEqual([(await grants(yes)).map(({ relationship }) => relationship), await grants(no)], [['parent'], []]);
    });

    race('a patient asks for another name once, can take it back, and a yes changes the chart', async () => {
      const base = `/api/patients/${PATIENT_IDS.dana}/account/requests`;
      const ask = (key: string) => dana.send('POST', base, { kind: 'name_change', givenName: 'Dana', familyName: 'Brandt' }, { 'idempotency-key': key });
      const key = randomUUID();
      const made = await Promise.all([ask(key), ask(key)]);
      assert.deepEqual(
        made.map(({ status }) => status),
        [201, 201],
      );
      const [first] = await Promise.all(made.map(async (answer) => (await answer.json()) as { id: string }));
      const id = first?.id ?? '';
      assert.equal(await db().prisma.accountRequest.count({ where: { kind: 'name_change', userId: dana.userId, state: 'open' } }), 1);
      assert.equal((await dana.send('POST', `${base}/${id}/withdraw`)).status, 200);
      assert.equal((await decide(id)).status, 409);
      const { id: second } = (await (await ask(randomUUID())).json()) as { id: string };
      assert.equal((await decide(second)).status, 200);
      assert.equal((await dana.send('POST', `${base}/${second}/withdraw`)).status, 409);
      assert.equal((await db().prisma.patient.findUniqueOrThrow({ where: { id: PATIENT_IDS.dana } })).familyName, 'Brandt');
    });

    test('nobody but the patient asks about an account, and other clinics do not see it', async () => {
      const forChild = await dana.send('POST', `/api/patients/${PATIENT_IDS.june}/account/requests`, { kind: 'deactivation' });
      assert.equal(forChild.status, 403);
      const luis = await portal().signIn(PEOPLE.luis.username);
      const { file } = await sendFile(portal(), luis.cookie, '/api/care-requests/documents', pdf());
      assert.ok(file);
      const made = await luis.send('POST', `/api/patients/${PATIENT_IDS.luis}/account/requests`, { kind: 'deactivation' });
      const { id } = (await made.json()) as { id: string };
      const luisClinic = (await db().prisma.patient.findUniqueOrThrow({ where: { id: PATIENT_IDS.luis } })).clinicId ?? '';
      const elsewhere = luisClinic === CLINICS.lakeside.id ? CLINICS.summit.id : CLINICS.lakeside.id;
      assert.equal((await tomasz.get(`/api/clinics/${elsewhere}/desk/requests/${id}`)).status, 404);
      assert.equal((await tomasz.send('POST', `/api/clinics/${elsewhere}/desk/requests/${id}/decision`, { approved: true, answer: ANSWER })).status, 404);
      assert.equal((await dana.send('POST', `/api/patients/${PATIENT_IDS.dana}/account/requests/${id}/withdraw`)).status, 404);
      assert.equal((await tomasz.send('POST', `/api/clinics/${luisClinic}/desk/requests/${id}/decision`, { approved: true, answer: ANSWER })).status, 200);
      // Closed at once, also where somebody is signed in; the record stays.
      assert.equal((await luis.get('/api/session')).status, 401);
      assert.equal(await db().prisma.account.count({ where: { userId: luis.userId } }), 0);
      assert.equal(await db().prisma.storedFile.count({ where: { userId: luis.userId } }), 0);
      assert.ok(await db().prisma.patient.findUnique({ where: { id: PATIENT_IDS.luis } }));
    });

    test('a code is given out for a chart found by name and birth date, and replaces the one before', async () => {
      const chart = await db().prisma.patient.findUniqueOrThrow({ where: { id: PATIENT_IDS.walter } });
      const desk = `/api/clinics/${chart.clinicId}/desk`;
      const search = { familyName: chart.familyName.toLowerCase(), birthDate: chart.birthDate?.toISOString().slice(0, 10) };
      const { charts } = ChartMatches.parse(await (await tomasz.send('POST', `${desk}/charts`, search)).json());
      assert.deepEqual(
        charts.map(({ id, hasAccount }) => [id, hasAccount]),
        [[PATIENT_IDS.walter, true]],
      );
      const codes = [];
      for (let n = 0; n < 2; n += 1)
        codes.push(ActivationCode.parse(await (await tomasz.send('POST', `${desk}/charts/${PATIENT_IDS.walter}/activation-code`)).json()));
      assert.match(codes[1]?.code ?? '', /^[A-Z2-9]{5}-[A-Z2-9]{5}$/);
      const open = await db().prisma.invitation.count({ where: { patientId: PATIENT_IDS.walter, usedAt: null, expiresAt: { gt: portal().portal.now() } } });
      assert.equal(open, 1);
    });

    test('a chart is found in capital or small letters, and what is typed is never a pattern that finds everybody', async () => {
      const found = async (search: object) => ChartMatches.parse(await (await tomasz.send('POST', `${LAKESIDE}/charts`, search)).json()).charts;
      const { patientNumber } = await db().prisma.patient.findUniqueOrThrow({ where: { id: PATIENT_IDS.dana } });
      assert.deepEqual(
        (await found({ patientNumber: patientNumber.toLowerCase() })).map(({ id }) => id),
        [PATIENT_IDS.dana],
      );
      for (const search of [{ patientNumber: '%%%' }, { patientNumber: `${patientNumber.slice(0, -1)}_` }]) assert.deepEqual(await found(search), []);
      const { familyName, birthDate } = await db().prisma.patient.findUniqueOrThrow({ where: { id: PATIENT_IDS.june } });
      const born = { birthDate: birthDate?.toISOString().slice(0, 10) };
      assert.equal((await found({ familyName: familyName.toUpperCase(), ...born })).length, 1);
      assert.deepEqual(await found({ familyName: '%', ...born }), []);
    });

    test('a code for a child is given out to a guardian alone, who is written down', async () => {
      const path = `${LAKESIDE}/charts/${PATIENT_IDS.june}/activation-code`;
      for (const body of [undefined, {}]) {
        const refused = await tomasz.send('POST', path, body);
        assert.deepEqual([refused.status, await codeOf(refused)], [422, 'code/guardian-missing']);
      }
      assert.equal(await db().prisma.invitation.count({ where: { patientId: PATIENT_IDS.june } }), 0);
      const { guardian } = ActivationCode.parse(await (await tomasz.send('POST', path, { guardian: 'Dana Whitfield' })).json());
      assert.equal(guardian, 'Dana Whitfield');
      const row = await db().prisma.auditEvent.findFirstOrThrow({ where: { action: 'activate', patientId: PATIENT_IDS.june } });
      assert.match(row.reason ?? '', /Dana Whitfield/);
    });

    test('unlocking needs a reason, resets the second step when asked, tells the patient and is in their log', async () => {
      const path = `${LAKESIDE}/charts/${PATIENT_IDS.dana}/unlock`;
      await db().prisma.backupCode.create({ data: { userId: dana.userId, codeHash: 'x' } });
      assert.equal((await tomasz.send('POST', path, { resetSecondFactor: true })).status, 422);
      assert.equal((await tomasz.send('POST', path, { resetSecondFactor: true, reason: 'too short'.slice(0, 5) })).status, 422);
      assert.equal(await db().prisma.backupCode.count({ where: { userId: dana.userId } }), 1);
      assert.equal((await tomasz.send('POST', path, { resetSecondFactor: true, reason: 'Lost her phone, showed her ID at the desk' })).status, 204);
      assert.equal(await db().prisma.backupCode.count({ where: { userId: dana.userId } }), 0);
      assert.equal((await dana.get('/api/session')).status, 401);
      assert.deepEqual((await mailsTo(portal(), PEOPLE.dana.email)).filter(({ kind }) => kind === 'security-changed').length, 1);
      const row = await db().prisma.auditEvent.findFirstOrThrow({ where: { action: 'unlock', patientId: PATIENT_IDS.dana } });
      assert.match(row.reason ?? '', /Lost her phone/);
      const nobody = await db().prisma.patient.findUniqueOrThrow({ where: { id: PATIENT_IDS.theo } });
      assert.equal(
        (await tomasz.send('POST', `${LAKESIDE}/charts/${nobody.id}/unlock`, { resetSecondFactor: false, reason: 'There is no account here' })).status,
        404,
      );
    });
  });
});
