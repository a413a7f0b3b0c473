import assert from 'node:assert/strict';
import { beforeEach, describe } from 'node:test';
import { PEOPLE } from '../../../demo/people.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { readSentMail } from '../../testing/mail.ts';
import { Communication } from './schema.ts';
import type { CommunicationChange } from './schema.ts';

const PATH = '/api/communication';
const OWN = PEOPLE.dana.grants[0]?.patientId ?? '';

racesOnBoth((engine, { race, test }) => {
  describe('how somebody wants to hear from the portal', () => {
    const portal = usePortal(engine);
    let dana: Visitor;
    beforeEach(async () => {
      dana = await portal().signIn(PEOPLE.dana.username);
      const { prisma } = portal().portal.db;
      await prisma.communicationPreference.deleteMany();
      await prisma.contactChannel.deleteMany();
      await prisma.quietHours.deleteMany();
      await verifyEmail(true);
    });
    const verifyEmail = (emailVerified: boolean) => portal().portal.db.prisma.user.update({ where: { id: dana.userId }, data: { emailVerified } });
    const read = async (who = dana) => Communication.parse(await (await who.get(PATH)).json());
    const put = (body: object, who = dana) => who.send('PUT', PATH, body);
    /** What is set now, with some of it changed. */
    const edited = async (change: (body: CommunicationChange) => void): Promise<CommunicationChange> => {
      const { matrix, quietHours } = await read();
      const body = { matrix, quietHours };
      change(body);
      return body;
    };
    const codesOf = async (answer: Response) => (ProblemSchema.parse(await answer.json()).errors ?? []).map(({ path, code }) => `${path} ${code}`);
    const writes = (outcome: string) => portal().portal.db.prisma.auditEvent.count({ where: { userId: dana.userId, route: PATH, method: 'PUT', outcome } });

    test('at first everything comes by e-mail, and each other way says why it is off', async () => {
      const { channels, matrix, quietHours } = await read();
      assert.deepEqual(
        channels.map(({ channel, confirmed, reason, fix }) => [channel, confirmed, reason, fix]),
        [
          ['email', true, null, null],
          ['text', false, 'text-not-confirmed', 'confirm-phone'],
          ['push', false, 'push-not-registered', 'add-browser'],
          ['mail', true, null, null],
        ],
      );
      assert.equal(channels[3]?.address, '18 Juniper Lane, Unit 2, Port Ellery, IL 60099');
      for (const row of Object.values(matrix)) assert.deepEqual(row, { email: true, text: false, push: false, mail: false });
      assert.equal(quietHours, null);
    });

    test('choices and quiet hours are kept, and the same again changes nothing', async () => {
      const body = await edited((all) => {
        all.matrix.bills = { email: false, text: false, push: false, mail: true };
        all.quietHours = { from: '22:00', until: '07:30', timeZone: 'America/Chicago' };
      });
      assert.deepEqual([(await put(body)).status, (await put(body)).status], [200, 200]);
      const { matrix, quietHours } = await read();
      assert.deepEqual({ matrix, quietHours }, body);
      assert.equal((await put({ ...body, quietHours: null })).status, 200);
      assert.equal((await read()).quietHours, null);
    });

    race('two changes at once are both answered, and one of them holds', async () => {
      const one = await edited((all) => void (all.matrix.bills.mail = true));
      const two = await edited((all) => void (all.matrix.results.mail = true));
      const answers = await Promise.all([put(one), put(two), put(one)]);
      assert.deepEqual(
        answers.map(({ status }) => status),
        [200, 200, 200],
      );
    });

    test('a way without a confirmed address is not switched on, with the reason, and nothing else of the change is kept', async () => {
      const deniedBefore = await writes('denied');
      const body = await edited((all) => {
        all.matrix.results.text = true;
        all.matrix.bills.push = true;
        all.matrix.bills.mail = true;
      });
      const answer = await put(body);
      assert.equal(answer.status, 422);
      assert.deepEqual(await codesOf(answer), ['matrix.results.text text-not-confirmed', 'matrix.bills.push push-not-registered']);
      assert.equal((await read()).matrix.bills.mail, false);
      assert.equal((await writes('denied')) - deniedBefore, 1);
    });

    test('mail about the security of the account stays on', async () => {
      const answer = await put(await edited((all) => void (all.matrix.account.email = false)));
      assert.equal(answer.status, 422);
      assert.deepEqual(await codesOf(answer), ['matrix.account.email always-on']);
      assert.equal((await read()).matrix.account.email, true);
    });

    test('an e-mail address that is not confirmed says so; what was chosen comes back with it', async () => {
      assert.equal((await put(await edited((all) => void (all.matrix.bills.email = false)))).status, 200);
      await verifyEmail(false);
      const { channels, matrix } = await read();
      assert.deepEqual([channels[0]?.reason, channels[0]?.fix], ['email-not-confirmed', 'confirm-email']);
      assert.deepEqual([matrix.results.email, matrix.account.email], [false, true]);
      assert.equal((await put(await edited((all) => void (all.matrix.bills.mail = true)))).status, 200);
      await portal().portal.db.prisma.contactChannel.create({
        data: { userId: dana.userId, channel: 'email', address: PEOPLE.dana.email, confirmedAt: portal().portal.now() },
      });
      const { bills, results } = (await read()).matrix;
      assert.deepEqual([bills.email, bills.mail, results.email], [false, true, true]);
    });

    test('an e-mail address is confirmed with the code sent to it, which works once; wrong codes are few and on record', async () => {
      await verifyEmail(false);
      const confirm = (code: string, who = dana) => who.send('POST', `${PATH}/email/confirm`, { code });
      assert.equal((await dana.send('POST', `${PATH}/email/code`)).status, 204);
      const sent = (await readSentMail(portal().portal)).at(-1);
      const code = sent?.content.kind === 'sign-in-code' ? sent.content.code : '';
      assert.equal(sent?.address, PEOPLE.dana.email);
      const wrong = code === '000000' ? '000001' : '000000';
      assert.equal((await confirm(wrong)).status, 422);
      assert.equal((await confirm('12')).status, 422);
      assert.equal((await read()).channels[0]?.confirmed, false);
      const elsewhere = await portal().signIn(PEOPLE.dana.username);
      assert.equal((await confirm(code, elsewhere)).status, 422);
      const answer = await confirm(code);
      assert.equal(answer.status, 200);
      assert.equal(Communication.parse(await answer.json()).channels[0]?.confirmed, true);
      assert.equal((await confirm(code)).status, 422);
      assert.equal((await read()).channels[0]?.confirmed, true);
      const denied = await portal().portal.db.prisma.auditEvent.count({ where: { userId: dana.userId, route: `${PATH}/email/confirm`, outcome: 'denied' } });
      assert.equal(denied, 3);
    });

    test('a confirmation of another address counts for nothing', async () => {
      await verifyEmail(false);
      await portal().portal.db.prisma.contactChannel.create({
        data: { userId: dana.userId, channel: 'email', address: 'old@example.org', confirmedAt: portal().portal.now() },
      });
      assert.equal((await read()).channels[0]?.confirmed, false);
    });

    test('letters need an address on file, and a person without a chart of their own has none to add', async () => {
      const { prisma } = portal().portal.db;
      await prisma.patient.update({ where: { id: OWN }, data: { postalCode: null } });
      const mail = (await read()).channels[3];
      await prisma.patient.update({ where: { id: OWN }, data: { postalCode: '60099' } });
      assert.deepEqual([mail?.address, mail?.reason, mail?.fix], [null, 'mail-no-address', 'contact-details']);
      const nurse = await portal().signIn(PEOPLE.ortega.username);
      assert.deepEqual(
        (await read(nurse)).channels.filter(({ channel }) => channel !== 'email').map(({ address, fix }) => [address, fix]),
        [
          [null, 'confirm-phone'],
          [null, 'add-browser'],
          [null, null],
        ],
      );
    });

    test('one person’s choices are not another’s', async () => {
      const luis = await portal().signIn(PEOPLE.luis.username);
      const had = await read(luis);
      assert.equal((await put(await edited((all) => void (all.matrix.bills.mail = true)))).status, 200);
      assert.deepEqual(await read(luis), had);
    });

    test('times, zones and rows that are none are refused', async () => {
      const fine = { from: '22:00', until: '07:00', timeZone: 'America/Denver' };
      for (const wrong of [{ from: '24:00' }, { until: '7:00' }, { until: '22:00' }, { timeZone: 'Mars/Base' }, { timeZone: '' }, { more: 1 }]) {
        const answer = await put(await edited((all) => void (all.quietHours = { ...fine, ...wrong })));
        assert.equal(answer.status, 422, JSON.stringify(wrong));
      }
      const { matrix } = await read();
      const { bills: _bills, ...rest } = matrix;
      for (const body of [{ matrix, quietHours: null, userId: 'x' }, { matrix: rest, quietHours: null }, { matrix }])
        assert.equal((await put(body)).status, 422);
      assert.equal((await read()).quietHours, null);
    });

    test('AZ-01 nobody reads or sets anything without a session', async () => {
      const before = await portal().portal.db.prisma.communicationPreference.count();
      assert.equal((await portal().anonymous.get(PATH)).status, 401);
      assert.equal((await put(await edited(() => undefined), portal().anonymous)).status, 401);
      assert.equal(await portal().portal.db.prisma.communicationPreference.count(), before);
    });
  });
});
