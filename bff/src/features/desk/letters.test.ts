import assert from 'node:assert/strict';
import { beforeEach, describe } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { SPREAD_NEWS } from '../../notifications/news.ts';
import type { RecordTopic } from '../../notifications/topics.ts';
import { FORGET_NEWS } from '../../notifications/spread.ts';
import { happens } from '../../testing/news.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { Letters } from './letters-schema.ts';
import type { Letter } from './letters-schema.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const { dana, walter, nowak } = PEOPLE;

racesOnBoth((engine, { race, test }) => {
  describe('letters at the desk', () => {
    const portal = usePortal(engine);
    const db = () => portal().portal.db.prisma;
    let tomasz: Visitor;
    // Walter's clinic; Dana is a patient of the other one.
    const clinicId = CLINICS.summit.id;
    const hers = CLINICS.lakeside.id;
    beforeEach(async () => {
      for (const table of [db().outboundMail, db().news, db().notice, db().quietHours, db().communicationPreference])
        await (table as ReturnType<typeof db>['news']).deleteMany();
      portal().advance(HOUR);
      tomasz = await portal().signIn(nowak.username);
      await choose(walter.username, 'bills', 'results', 'messages');
    });
    const userId = async (username: string) => (await db().user.findUniqueOrThrow({ where: { username }, select: { id: true } })).id;
    const choose = async (username: string, ...topics: string[]) => {
      const id = await userId(username);
      await db().communicationPreference.createMany({ data: topics.map((topic) => ({ userId: id, topic, channel: 'mail' as const, enabled: true })) });
    };
    const spread = () => portal().runDueJobs(SPREAD_NEWS, FORGET_NEWS);
    const happened = async (topic: RecordTopic, patientId: string = PATIENT_IDS.walter) => {
      await happens(portal(), topic, patientId);
      await spread();
    };
    const path = (id: string = clinicId) => `/api/clinics/${id}/desk/letters`;
    const list = async (id?: string): Promise<Letter[]> => {
      // Days may have gone by.
      tomasz = await portal().signIn(nowak.username);
      return Letters.parse(await (await tomasz.get(path(id))).json()).items;
    };
    const namesAt = async (id?: string) => (await list(id)).map(({ name }) => name);
    const post = async (letters: readonly Letter[], visitor = tomasz, id: string = clinicId) =>
      visitor.send('PUT', `${path(id)}/posted`, { notices: letters.flatMap(({ notices }) => notices) });
    const acts = () => db().auditEvent.findMany({ where: { action: 'post-letter' }, orderBy: { seq: 'asc' } });
    const change = async (data: object, work: () => Promise<void>) => {
      const was = await db().patient.findUniqueOrThrow({ where: { id: PATIENT_IDS.walter }, select: { language: true, postalCode: true, addressLine1: true } });
      await db().patient.update({ where: { id: PATIENT_IDS.walter }, data });
      await work();
      await db().patient.update({ where: { id: PATIENT_IDS.walter }, data: was });
    };

    test('MS-08 what happened on several topics is one letter, with the chart’s address and nothing of what it is about', async () => {
      const at = portal().portal.now();
      for (const topic of ['results', 'bills', 'bills', 'messages', 'appointments'] as const) await happened(topic);
      const [letter, ...others] = await list();
      assert.deepEqual(others, []);
      assert.ok(letter);
      const { notices, ...said } = letter;
      assert.equal(notices.length, 3);
      const { patientNumber, addressLine1, city, state, postalCode } = await db().patient.findUniqueOrThrow({ where: { id: PATIENT_IDS.walter } });
      assert.deepEqual(said, {
        name: 'Walter Brandt',
        patientNumber,
        language: 'en',
        waitingSince: at.toISOString(),
        address: [addressLine1, `${city}, ${state} ${postalCode}`],
        words: {
          date: 'November 24, 2026',
          greeting: 'Dear Walter Brandt,',
          opening: 'There is something new for you:',
          news: ['You have a new test result. Sign in to see it.', 'You have a new message. Sign in to read it.', 'You have a new bill. Sign in to see it.'],
          closing: [
            'Sign in here: http://localhost:8080',
            'You asked us to write to you by mail. We send at most one letter a week. You can change this in the portal, under “How we contact you”.',
          ],
          sender: [portal().portal.config.name, portal().portal.config.phone],
        },
      });
    });

    test('it is in the language and goes to the address of the moment it is printed; a missing address is said', async () => {
      await happened('bills');
      await change({ language: 'es', addressLine1: '9 Elm Street' }, async () => {
        const [letter] = await list();
        assert.deepEqual(
          [letter?.words.greeting, letter?.words.news, letter?.address?.[0]],
          ['Hola, Walter Brandt:', ['Tiene una factura nueva. Inicie sesión para verla.'], '9 Elm Street'],
        );
      });
      await change({ postalCode: null }, async () =>
        assert.deepEqual(
          (await list()).map(({ name, address }) => [name, address]),
          [['Walter Brandt', null]],
        ),
      );
    });

    test('nobody gets a second letter within a week, and what happened meanwhile is in the next one', async () => {
      await happened('bills');
      assert.equal((await post(await list())).status, 200);
      portal().advance(HOUR);
      await happened('results');
      await happened('bills');
      assert.deepEqual(await list(), []);
      portal().advance(7 * DAY - 2 * HOUR);
      assert.deepEqual(await list(), []);
      // By now the news itself would be forgotten, were there no letter that waits for it.
      await spread();
      portal().advance(2 * HOUR);
      assert.deepEqual(
        (await list()).map(({ words }) => words.news.length),
        [2],
      );
    });

    test('quiet hours do not matter to a letter', async () => {
      await db().quietHours.create({ data: { userId: await userId(walter.username), fromMin: 0, untilMin: 1439, timeZone: 'UTC' } });
      await happened('bills');
      assert.equal((await list()).length, 1);
    });

    race('posted again, also by two at once, is one act on record, which the patient sees', async () => {
      await happened('bills');
      await happened('results');
      const letters = await list();
      const had = (await acts()).length;
      const answers = await Promise.all([post(letters), post(letters)]);
      assert.deepEqual(
        [...answers, await post(letters)].map(({ status }) => status),
        [200, 200, 200],
      );
      assert.deepEqual(
        (await acts()).slice(had).map((act) => [act.userId, act.patientId, act.clinicId]),
        [[tomasz.userId, PATIENT_IDS.walter, clinicId]],
      );
      const visitor = await portal().signIn(walter.username);
      const answer = await visitor.send('POST', `/api/patients/${PATIENT_IDS.walter}/activity/search`, { who: 'staff', kind: 'account' });
      const { items: entries } = (await answer.json()) as { items: { what: string; name: string }[] };
      assert.deepEqual(
        entries.slice(0, 1).map(({ what, name }) => [what, name]),
        [['account.letter-posted', 'Tomasz Nowak']],
      );
    });

    test('what comes after a letter was printed does not count as posted with it', async () => {
      await happened('bills');
      const printed = await list();
      await happened('results');
      await post(printed);
      assert.deepEqual(await db().outboundMail.findMany({ where: { channel: 'mail', state: 'waiting' }, select: { topic: true } }), [{ topic: 'results' }]);
    });

    test('who no longer wants letters gets none', async () => {
      await happened('bills');
      await db().communicationPreference.updateMany({ where: { channel: 'mail' }, data: { enabled: false } });
      assert.deepEqual(await list(), []);
    });

    test('AZ-05 AZ-08 access that ended or was restricted, or an account that was closed, while a letter waits gets none', async () => {
      await choose(dana.username, 'results');
      await happened('results');
      assert.deepEqual([await namesAt(hers), await namesAt()], [['Dana Whitfield'], ['Walter Brandt']]);
      const grant = { patientId: PATIENT_IDS.walter, relationship: 'caregiver' } as const;
      await db().accessGrant.updateMany({ where: grant, data: { revokedAt: portal().portal.now() } });
      assert.deepEqual([await namesAt(hers), await namesAt()], [[], ['Walter Brandt']]);
      const restricted = await db().accessGrant.create({
        data: {
          userId: await userId(dana.username),
          patientId: PATIENT_IDS.walter,
          relationship: 'restricted',
          scopes: [],
          basis: 'court_order',
          basisReason: 'Order of the court',
          startsAt: portal().portal.now(),
        },
      });
      await happened('results');
      assert.deepEqual(await namesAt(hers), []);
      await db().accessGrant.delete({ where: { id: restricted.id } });
      await db().accessGrant.updateMany({ where: grant, data: { revokedAt: null } });
      await db().user.update({ where: { username: walter.username }, data: { disabledAt: portal().portal.now() } });
      assert.deepEqual(await namesAt(), []);
      await db().user.update({ where: { username: walter.username }, data: { disabledAt: null } });
    });

    test('AZ-02 another clinic neither sees a letter nor marks it', async () => {
      await happened('bills');
      const letters = await list();
      assert.deepEqual(await list(hers), []);
      const had = (await acts()).length;
      assert.equal((await post(letters, tomasz, hers)).status, 200);
      assert.equal((await acts()).length, had);
      assert.equal((await list()).length, 1);
      for (const [username, status] of [
        [PEOPLE.ortega.username, 403],
        [PEOPLE.fontaine.username, 403],
        [walter.username, 404],
      ] as const) {
        const visitor = await portal().signIn(username);
        for (const answer of [await visitor.get(path()), await post(letters, visitor)]) {
          assert.equal(answer.status, status);
          assert.doesNotMatch(await answer.text(), /Walter|Brandt/);
        }
      }
      assert.equal((await list()).length, 1);
    });

    test('a letter that nobody posted for two months is dropped, and what it told about with it', async () => {
      await happened('bills');
      portal().advance(61 * DAY);
      await spread();
      assert.deepEqual([await db().outboundMail.count({ where: { channel: 'mail' } }), await db().news.count()], [0, 0]);
      assert.ok(portal().logLines.some((line) => line.includes('letters that nobody posted')));
    });
  });
});
