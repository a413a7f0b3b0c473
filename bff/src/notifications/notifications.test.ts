import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, beforeEach, describe } from 'node:test';
import { DEMO_SOURCE, PATIENT_IDS, PRACTITIONER_IDS } from '../../demo/ids.ts';
import { PEOPLE } from '../../demo/people.ts';
import { racesOnBoth } from '../database/testing.ts';
import { bundle, withFolder } from '../fhir/fixtures/resources.ts';
import type { Resource } from '../fhir/fixtures/resources.ts';
import { ingestFiles } from '../fhir/ingest.ts';
import { SEND_EMAIL, SEND_TEXT } from '../mail/send-kinds.ts';
import type { MailMessage, TextMessage } from '../mail/transport.ts';
import { happens, newRow } from '../testing/news.ts';
import { usePortal } from '../testing/portal.ts';
import type { Visitor } from '../testing/portal.ts';
import { SPREAD_NEWS, writeAccountNews, writeNews } from './news.ts';
import type { RecordTopic } from './topics.ts';
import { FORGET_NEWS } from './spread.ts';

const HOUR = 60 * 60_000;
const DANA = 'dana.whitfield@example.org';
const WALTER = 'walter.brandt@example.org';

racesOnBoth((engine, { race, test }) => {
  describe('who hears of news, how and when', () => {
    const portal = usePortal(engine);
    const db = () => portal().portal.db.prisma;
    let mails: MailMessage[] = [];
    let texts: TextMessage[] = [];
    beforeEach(async () => {
      [mails, texts] = [[], []];
      for (const table of [db().outboundMail, db().news, db().notice, db().quietHours, db().communicationPreference, db().contactChannel])
        await (table as ReturnType<typeof db>['news']).deleteMany();
      await db().user.updateMany({ data: { emailVerified: true } });
    });
    before(() => {
      portal().transports.email = { send: async (mail, handOver) => (await handOver(), void mails.push(mail)) };
      portal().transports.text = { send: async (text, handOver) => (await handOver(), void texts.push(text)) };
    });
    const dispatch = () => portal().runDueJobs(SPREAD_NEWS, SEND_EMAIL, SEND_TEXT);
    /** Who got what, since the last look. */
    const told = async () => {
      await dispatch();
      return mails
        .splice(0)
        .map(({ to, subject }) => `${to} ${subject.split(' – ')[0] ?? ''}`)
        .toSorted();
    };
    const happened = (topic: RecordTopic, patientId: string = PATIENT_IDS.walter, more: { entityId?: string; byUserId?: string; at?: Date } = {}) =>
      happens(portal(), topic, patientId, more);
    const userId = async (username: string) => (await db().user.findUniqueOrThrow({ where: { username }, select: { id: true } })).id;
    const choose = async (topic: string, channel: 'email' | 'text', enabled: boolean, username = PEOPLE.walter.username) => {
      const key = { userId: await userId(username), topic, channel };
      await db().communicationPreference.upsert({ where: { userId_topic_channel: key }, create: { ...key, enabled }, update: { enabled } });
    };
    const confirmPhone = async (address: string, username = PEOPLE.walter.username) =>
      db().contactChannel.create({ data: { userId: await userId(username), channel: 'text', address, confirmedAt: portal().portal.now() } });
    const beQuiet = async (fromHour: number, untilHour: number, username = PEOPLE.walter.username) =>
      db().quietHours.create({ data: { userId: await userId(username), fromMin: fromHour * 60, untilMin: untilHour * 60, timeZone: 'UTC' } });

    describe('messages', () => {
      const thread = async (patientId: string) => db().messageThread.findFirstOrThrow({ where: { patientId } });
      const answer = async (staff: Visitor, patientId: string) => {
        const { id, clinicId } = await thread(patientId);
        const sent = await staff.send('POST', `/api/clinics/${clinicId}/messages/threads/${id}/replies`, {
          body: 'Your colonoscopy is on Monday.',
        });
        assert.equal(sent.status, 201);
      };

      test('MS-08 an answer of the clinic tells the patient and who looks after them, and nothing of what it says', async () => {
        const staff = await portal().signIn(PEOPLE.lindqvist.username);
        await answer(staff, PATIENT_IDS.dana);
        await dispatch();
        assert.deepEqual(
          mails.map(({ to }) => to),
          [DANA],
        );
        const [mail] = mails;
        assert.equal(mail?.subject, 'You have a new message – Northfield Health');
        assert.match(
          mail?.text ?? '',
          /^You have a new message\. Sign in to read it\.\n\nhttp:\/\/localhost:8080\/patients\/[\da-f-]{36}\/messages\/[\da-f-]{36}\n/,
        );
        assert.doesNotMatch(JSON.stringify(mails), /colonoscopy|Whitfield,|Grace|Lindqvist|Lakeside|Summit/);
      });

      test('what a patient writes is told to nobody', async () => {
        const dana = await portal().signIn(PEOPLE.dana.username);
        const { id } = await thread(PATIENT_IDS.dana);
        await dana.send('POST', `/api/patients/${PATIENT_IDS.dana}/messages/threads/${id}/replies`, { body: 'Hello' });
        assert.deepEqual(await told(), []);
      });
    });

    test('a visit that a caregiver cancels is told to the patient, and not to who cancelled it', async () => {
      const startsAt = new Date(portal().portal.now().getTime() + 48 * HOUR);
      const { clinicId } = await db().appointment.findFirstOrThrow({ select: { clinicId: true } });
      const { id } = await db().appointment.create({
        data: {
          patientId: PATIENT_IDS.walter,
          clinicId,
          title: 'Check',
          status: 'booked',
          modality: 'in_person',
          startsAt,
          endsAt: new Date(startsAt.getTime() + HOUR),
        },
      });
      const dana = await portal().signIn(PEOPLE.dana.username);
      const path = `/api/patients/${PATIENT_IDS.walter}/appointments/visits/${id}/cancel`;
      assert.deepEqual([(await dana.send('POST', path, {})).status, (await dana.send('POST', path, {})).status], [200, 200]);
      assert.deepEqual(await told(), [`${WALTER} News about a visit`]);
    });

    test('a caregiver hears only of what their grant covers', async () => {
      await happened('bills');
      assert.deepEqual(await told(), [`${WALTER} You have a new bill`]);
      await happened('results');
      assert.deepEqual(await told(), [`${DANA} You have a new test result`, `${WALTER} You have a new test result`]);
    });

    test('AZ-08 a parent with reduced access hears nothing of what they cannot see', async () => {
      const { birthDate } = await db().patient.findUniqueOrThrow({ where: { id: PATIENT_IDS.june } });
      await db().patient.update({ where: { id: PATIENT_IDS.june }, data: { birthDate: new Date('2012-06-01') } });
      const { clinicId } = await db().appointment.findFirstOrThrow({ select: { clinicId: true } });
      const at = portal().portal.now();
      const visit = {
        patientId: PATIENT_IDS.june,
        clinicId,
        title: 'Check',
        status: 'booked',
        modality: 'in_person',
        startsAt: at,
        endsAt: new Date(at.getTime() + HOUR),
      } as const;
      const hidden = await db().appointment.create({ data: { ...visit, confidential: true } });
      const shown = await db().appointment.create({ data: visit });
      const dana = await userId(PEOPLE.dana.username);
      const own = await db().messageThread.create({
        data: {
          patientId: PATIENT_IDS.june,
          clinicId,
          subject: 'Own',
          lastMessageAt: at,
          messages: {
            create: [
              { side: 'patient', authorUserId: dana, authorName: 'Dana', body: 'x', sentAt: at },
              { side: 'clinic', authorName: 'Grace', body: 'x', sentAt: at },
            ],
          },
        },
      });
      const hers = await db().messageThread.create({
        data: {
          patientId: PATIENT_IDS.june,
          clinicId,
          subject: 'Hers',
          lastMessageAt: at,
          messages: {
            create: [
              { side: 'patient', authorName: 'June', body: 'x', sentAt: at },
              { side: 'clinic', authorName: 'Grace', body: 'x', sentAt: at },
            ],
          },
        },
      });
      for (const topic of ['results', 'bills'] as const) await happened(topic, PATIENT_IDS.june);
      await happened('appointments', PATIENT_IDS.june, { entityId: hidden.id });
      await happened('messages', PATIENT_IDS.june, { entityId: hers.id });
      assert.deepEqual(await told(), []);
      await happened('appointments', PATIENT_IDS.june, { entityId: shown.id });
      await happened('messages', PATIENT_IDS.june, { entityId: own.id });
      assert.deepEqual(await told(), [`${DANA} News about a visit`, `${DANA} You have a new message`]);
      await db().patient.update({ where: { id: PATIENT_IDS.june }, data: { birthDate } });
    });

    test('staff with access to one record are told nothing: their work is at the desk', async () => {
      const grace = await userId(PEOPLE.lindqvist.username);
      await db().accessGrant.create({
        data: {
          userId: grace,
          patientId: PATIENT_IDS.luis,
          relationship: 'staff',
          scopes: ['records:read'],
          startsAt: portal().portal.now(),
          endsAt: new Date(portal().portal.now().getTime() + HOUR),
          emergencyReason: 'Unconscious',
        },
      });
      await happened('results', PATIENT_IDS.luis);
      assert.deepEqual(await told(), ['luis.herrera@example.org Tiene un resultado de prueba nuevo']);
      await db().accessGrant.deleteMany({ where: { userId: grace, patientId: PATIENT_IDS.luis } });
    });

    test('a switch that is off keeps its word', async () => {
      await choose('results', 'email', false);
      await happened('results');
      assert.deepEqual(await told(), [`${DANA} You have a new test result`]);
    });

    test('texts go to a confirmed number only, in the person’s language, and name nobody', async () => {
      await choose('bills', 'text', true);
      await happened('bills');
      await dispatch();
      assert.deepEqual(texts, []);
      portal().advance(HOUR);
      await confirmPhone('+15555550177');
      const { language } = await db().patient.findUniqueOrThrow({ where: { id: PATIENT_IDS.walter } });
      await happened('bills');
      await dispatch();
      await db().patient.update({ where: { id: PATIENT_IDS.walter }, data: { language: 'es' } });
      portal().advance(HOUR);
      await happened('bills');
      await dispatch();
      assert.deepEqual(
        texts.map(({ to, text }) => ({ to, text })),
        [
          { to: '+15555550177', text: 'Northfield Health: You have a new bill. Sign in to see it. http://localhost:8080' },
          { to: '+15555550177', text: 'Northfield Health: Tiene una factura nueva. Inicie sesión para verla. http://localhost:8080' },
        ],
      );
      await db().patient.update({ where: { id: PATIENT_IDS.walter }, data: { language } });
    });

    test('however much happens, a person hears once of a topic, and again after a while', async () => {
      for (let count = 0; count < 30; count += 1) await happened('bills');
      assert.deepEqual(await told(), [`${WALTER} You have a new bill`]);
      for (let count = 0; count < 30; count += 1) await happened('bills');
      assert.deepEqual(await told(), []);
      portal().advance(16 * 60_000);
      assert.deepEqual(await told(), [`${WALTER} You have a new bill`]);
      portal().advance(HOUR);
      assert.deepEqual(await told(), []);
    });

    test('a notice leads to the one thing it is about, and to the start page where there is more', async () => {
      const bill = await newRow(portal(), 'bills', PATIENT_IDS.walter);
      await happened('bills', PATIENT_IDS.walter, { entityId: bill });
      await dispatch();
      assert.ok(mails[0]?.text.includes(`http://localhost:8080/patients/${PATIENT_IDS.walter}/billing/statements/${bill}\n`));
      portal().advance(HOUR);
      for (let count = 0; count < 2; count += 1) await happened('bills');
      await dispatch();
      assert.match(mails[1]?.text ?? '', /\n\nhttp:\/\/localhost:8080\n\n/);
    });

    test('news of what was asked for leads to the requests, of a visit to the visit', async () => {
      const visit = await newRow(portal(), 'appointments', PATIENT_IDS.walter);
      await happened('appointments', PATIENT_IDS.walter, { entityId: visit });
      await dispatch();
      assert.ok(mails[0]?.text.includes(`/appointments/${visit}\n`));
      portal().advance(HOUR);
      const at = portal().portal.now();
      const { clinicId } = await db().appointment.findFirstOrThrow({ select: { clinicId: true } });
      const asked = { patientId: PATIENT_IDS.walter, clinicId, reason: 'Knee', reach: 'message', wishes: [], createdAt: at, answerBy: at } as const;
      await happened('appointments', PATIENT_IDS.walter, { entityId: (await db().visitRequest.create({ data: asked })).id });
      await dispatch();
      assert.match(mails.at(-1)?.text ?? '', /\/appointments\/requests\n/);
    });

    test('a time that is held is told at once, however short ago the last one was, with the way to it in a text too', async () => {
      await confirmPhone('+15555550177');
      await choose('offers', 'text', true);
      const both = [`${DANA} A visit time to answer`, `${WALTER} A visit time to answer`];
      await happened('offers');
      assert.deepEqual(await told(), both);
      portal().advance(5 * 60_000);
      await happened('offers');
      assert.deepEqual(await told(), both);
      assert.equal(texts.length, 2);
      assert.match(texts[0]?.text ?? '', new RegExp(`held for you\\. .* http://localhost:8080/patients/${PATIENT_IDS.walter}/appointments/offers/[\\w-]{36}$`));
    });

    race('two processes make one notice of the same news', async () => {
      for (let count = 0; count < 5; count += 1) await happened('results');
      await Promise.all([dispatch(), dispatch()]);
      assert.deepEqual(mails.map(({ to }) => to).toSorted(), [DANA, WALTER]);
    });

    test('what can wait waits until the quiet hours end; the account does not', async () => {
      await beQuiet(0, 20);
      await confirmPhone('+15555550177');
      await choose('account', 'text', true);
      const hour = portal().portal.now().getUTCHours();
      portal().advance(((10 - hour + 24) % 24) * HOUR);
      await happened('bills');
      assert.deepEqual(await told(), []);
      const walter = await userId(PEOPLE.walter.username);
      await portal().portal.db.transaction((tx) => writeAccountNews(tx, walter, portal().portal.now()));
      await dispatch();
      assert.match(texts[0]?.text ?? '', /how you sign in has changed/);
      portal().advance(8 * HOUR);
      await happened('bills');
      assert.deepEqual(await told(), []);
      portal().advance(2 * HOUR);
      assert.deepEqual(await told(), [`${WALTER} You have a new bill`]);
    });

    test('quiet hours that were set after the notice was written hold too', async () => {
      const hour = portal().portal.now().getUTCHours();
      portal().advance(((10 - hour + 24) % 24) * HOUR);
      await happened('bills');
      await portal().runDueJobs(SPREAD_NEWS);
      await beQuiet(9, 12);
      assert.deepEqual(await told(), []);
      portal().advance(2 * HOUR);
      assert.deepEqual(await told(), [`${WALTER} You have a new bill`]);
    });

    test('AZ-05 access that ends while a notice waits is told nothing more', async () => {
      await happened('results');
      await portal().runDueJobs(SPREAD_NEWS);
      assert.equal(await db().outboundMail.count({ where: { topic: 'results' } }), 2);
      const grant = { patientId: PATIENT_IDS.walter, relationship: 'caregiver' } as const;
      await db().accessGrant.updateMany({ where: grant, data: { revokedAt: portal().portal.now() } });
      assert.deepEqual(await told(), [`${WALTER} You have a new test result`]);
      assert.equal(await db().outboundMail.count({ where: { state: { not: 'sent' } } }), 0);
      await db().accessGrant.updateMany({ where: grant, data: { revokedAt: null } });
    });

    test('the address is the one of the moment it is sent', async () => {
      await happened('bills');
      await portal().runDueJobs(SPREAD_NEWS);
      await db().user.update({ where: { username: PEOPLE.walter.username }, data: { email: 'new@example.org' } });
      assert.deepEqual(await told(), ['new@example.org You have a new bill']);
      await db().user.update({ where: { username: PEOPLE.walter.username }, data: { email: WALTER } });
    });

    test('news is not told before its time, and what was rolled back is not told at all', async () => {
      await happened('bills', PATIENT_IDS.walter, { at: new Date(portal().portal.now().getTime() + HOUR) });
      assert.deepEqual(await told(), []);
      portal().advance(HOUR);
      assert.equal((await told()).length, 1);
      portal().advance(HOUR);
      const bill = await newRow(portal(), 'bills', PATIENT_IDS.walter);
      await portal()
        .portal.db.transaction(async (tx) => {
          await writeNews(tx, [
            { topic: 'bills', patientId: PATIENT_IDS.walter, entityId: bill, byUserId: null, at: portal().portal.now(), key: randomUUID() },
          ]);
          throw new Error('no');
        })
        .catch(() => undefined);
      assert.deepEqual(await told(), []);
    });

    describe('what an import brings', () => {
      const take = (resources: readonly Resource[], announceAt: Date | null = portal().portal.now()) =>
        withFolder(async (write) => {
          const report = await ingestFiles(portal().portal.db, [await write('new.json', bundle(resources))], {
            source: DEMO_SOURCE,
            announceAt: announceAt ?? undefined,
          });
          assert.deepEqual(
            Object.values(report.types).map(({ skipped }) => skipped),
            [{}],
          );
        });
      const subject = { reference: `Patient/${PATIENT_IDS.walter}` };
      const report = (issued: Date, more: object = {}): Resource => ({
        resourceType: 'DiagnosticReport',
        id: randomUUID(),
        status: 'final',
        category: [{ coding: [{ code: 'LAB' }] }],
        code: { text: 'Panel' },
        subject,
        issued: issued.toISOString(),
        ...more,
      });
      const ago = (hours: number) => new Date(portal().portal.now().getTime() - hours * HOUR);

      test('a hundred new results are told once, and the same file again not at all', async () => {
        const reports = Array.from({ length: 100 }, () => report(ago(2)));
        await take(reports);
        assert.deepEqual(await told(), [`${DANA} You have a new test result`, `${WALTER} You have a new test result`]);
        portal().advance(HOUR);
        await take(reports.map((one) => ({ ...one, conclusion: 'Looks fine' })));
        assert.deepEqual(await told(), []);
      });

      test('what is older than a day, a note, or brought in without a word is told to nobody', async () => {
        await take([report(ago(25))]);
        await take([report(ago(1), { category: [{ coding: [{ code: 'RAD' }] }] })]);
        await take([report(ago(1))], null);
        assert.equal(await db().news.count(), 0);
      });

      test('a new bill and an answer of the clinic are told', async () => {
        await take([
          {
            resourceType: 'Invoice',
            id: randomUUID(),
            status: 'issued',
            subject,
            date: ago(0).toISOString().slice(0, 10),
            totalNet: { value: 12, currency: 'USD' },
          },
        ]);
        await take([
          {
            resourceType: 'Communication',
            id: randomUUID(),
            status: 'completed',
            subject,
            sent: ago(1).toISOString(),
            sender: { reference: `Practitioner/${PRACTITIONER_IDS.raman}` },
            payload: [{ contentString: 'Hello' }],
          },
        ]);
        assert.deepEqual(await told(), [`${DANA} You have a new message`, `${WALTER} You have a new bill`, `${WALTER} You have a new message`]);
      });
    });

    test('old news is forgotten', async () => {
      await happened('bills');
      await dispatch();
      portal().advance(73 * HOUR);
      await portal().runDueJobs(FORGET_NEWS);
      assert.equal(await db().news.count(), 0);
    });
  });
});
