import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { readMail } from '../../mail/dev-mail.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { Communication } from './schema.ts';

const PATH = '/api/communication';
const MINUTE = 60_000;

eachEngine((engine) => {
  describe('confirming a phone number', () => {
    const portal = usePortal(engine);
    const db = () => portal().portal.db.prisma;
    let dana: Visitor;
    beforeEach(async () => {
      await db().outboundMail.deleteMany();
      await db().contactChannel.deleteMany();
      await db().mailToken.deleteMany();
      await db().signInFailure.deleteMany();
      dana = await portal().signIn(PEOPLE.dana.username);
    });
    const ask = (phone: string, who = dana) => who.send('POST', `${PATH}/phone/code`, { phone });
    const confirm = (code: string, who = dana) => who.send('POST', `${PATH}/phone/confirm`, { code });
    const lastCode = async () => /\d{6}/.exec((await readMail(portal().portal, 'text'))[0]?.text ?? '')?.[0] ?? '';
    const wrongFor = (code: string) => (code === '000000' ? '000001' : '000000');
    const channel = async () => Communication.parse(await (await dana.get(PATH)).json()).channels[1];
    const denied = () => db().auditEvent.count({ where: { userId: dana.userId, route: `${PATH}/phone/confirm`, outcome: 'denied' } });

    test('texts go to a number once its code was given, and no more when it is removed', async () => {
      for (const abroad of ['+44 20 7946 0958', '12', '(155) 555-0177']) assert.equal((await ask(abroad)).status, 422, abroad);
      assert.equal((await ask(' (507) 555-0177 ')).status, 204);
      assert.equal((await channel())?.confirmed, false);
      const code = await lastCode();
      const answer = await confirm(code);
      assert.equal(answer.status, 200);
      const { address, confirmed, reason } = Communication.parse(await answer.json()).channels[1] ?? {};
      assert.deepEqual([address, confirmed, reason], ['(507) 555-0177', true, null]);
      assert.equal((await confirm(code)).status, 422, 'a code works once');
      assert.equal((await dana.send('DELETE', `${PATH}/phone`)).status, 200);
      assert.equal((await dana.send('DELETE', `${PATH}/phone`)).status, 200);
      assert.equal((await channel())?.confirmed, false);
    });

    test('the code stands in no row in the clear', async () => {
      await ask('507-555-0177');
      const code = await lastCode();
      assert.equal(code.length, 6);
      for (const rows of [await db().mailToken.findMany(), await db().outboundMail.findMany()]) assert.ok(!JSON.stringify(rows).includes(code));
    });

    test('three wrong codes end it, each on record', async () => {
      await ask('507-555-0177');
      const code = await lastCode();
      const before = await denied();
      for (let count = 0; count < 3; count += 1) assert.equal((await confirm(wrongFor(code))).status, 422);
      const answer = await confirm(code);
      assert.equal(ProblemSchema.parse(await answer.json()).code, 'second-factor/wrong-code');
      assert.equal((await channel())?.confirmed, false);
      assert.equal((await denied()) - before, 4);
    });

    test('a code is for the session that asked, for five minutes, and the newest only', async () => {
      await ask('507-555-0177');
      const first = await lastCode();
      const elsewhere = await portal().signIn(PEOPLE.dana.username);
      assert.equal((await confirm(first, elsewhere)).status, 422);
      portal().advance(MINUTE);
      await ask('507-555-0178');
      const second = await lastCode();
      if (first !== second) assert.equal((await confirm(first)).status, 422);
      portal().advance(5 * MINUTE);
      assert.equal((await confirm(second)).status, 422);
      assert.equal((await channel())?.confirmed, false);
    });

    test('a confirmed number stays until another one is confirmed', async () => {
      await ask('507-555-0177');
      await confirm(await lastCode());
      portal().advance(MINUTE);
      await ask('507-555-0178');
      assert.equal((await channel())?.address, '(507) 555-0177');
      await confirm(await lastCode());
      assert.equal((await channel())?.address, '(507) 555-0178');
    });

    test('RL-03 one account, and one number, get few codes', async () => {
      const statuses: number[] = [];
      for (let count = 0; count < 4; count += 1) statuses.push((await ask(`507-555-020${count}`)).status);
      assert.deepEqual(statuses, [204, 204, 204, 429]);
      const others: number[] = [];
      for (const username of [PEOPLE.luis.username, PEOPLE.walter.username]) {
        const other = await portal().signIn(username);
        for (let count = 0; count < 3; count += 1) others.push((await ask('507-555-0199', other)).status);
      }
      assert.deepEqual(others, [204, 204, 204, 204, 204, 429]);
      assert.equal((await readMail(portal().portal, 'text')).length, 8);
    });

    test('AZ-01 nobody asks for one, confirms or removes without a session', async () => {
      const { anonymous } = portal();
      const answers = [await ask('507-555-0177', anonymous), await confirm('123456', anonymous), await anonymous.send('DELETE', `${PATH}/phone`)];
      assert.deepEqual(
        answers.map(({ status }) => status),
        [401, 401, 401],
      );
      assert.equal(await db().outboundMail.count(), 0);
    });
  });

  describe('without a way to send texts', () => {
    const portal = usePortal(engine, { PORTAL_DEMO: '0' });

    test('no number is confirmed, and one from before is not used', async () => {
      const dana = await portal().signIn(PEOPLE.dana.username);
      await portal().portal.db.prisma.contactChannel.create({
        data: { userId: dana.userId, channel: 'text', address: '+15075550177', confirmedAt: portal().portal.now() },
      });
      const { reason, fix, confirmed } = Communication.parse(await (await dana.get(PATH)).json()).channels[1] ?? {};
      assert.deepEqual([reason, fix, confirmed], ['text-not-available', null, false]);
      assert.equal((await dana.send('POST', `${PATH}/phone/code`, { phone: '507-555-0177' })).status, 422);
    });
  });
});
