import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { PEOPLE } from '../../../demo/people.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { SessionInfo } from './schema.ts';

const PATH = '/api/session/display';

const displayOf = async (visitor: Visitor) => SessionInfo.parse(await (await visitor.get('/api/session')).json()).display;
const choose = async (visitor: Visitor, chosen: object) => (await visitor.send('PATCH', PATH, chosen)).status;

racesOnBoth((engine, { race, test }) => {
  describe('how the portal looks to a person', () => {
    const portal = usePortal(engine);

    test('is kept for them on every device, piece by piece, and for nobody else', async () => {
      const [phone, computer] = [await portal().signIn(PEOPLE.dana.username), await portal().signIn(PEOPLE.dana.username)];
      assert.deepEqual(await displayOf(phone), {});
      for (let time = 0; time < 2; time += 1) assert.equal(await choose(phone, { textSize: 'large', language: 'es' }), 204);
      assert.equal(await choose(computer, { theme: 'dark', textSize: 'normal' }), 204);
      assert.deepEqual(await displayOf(phone), { textSize: 'normal', theme: 'dark', language: 'es' });
      assert.deepEqual(await displayOf(await portal().signIn(PEOPLE.luis.username)), {});
    });

    race('of two devices at the same time, both are kept', async () => {
      const visitor = await portal().signIn(PEOPLE.luis.username);
      const pieces = [{ density: 'compact' }, { contrast: 'more' }, { motion: 'less' }];
      assert.deepEqual(await Promise.all(pieces.map((piece) => choose(visitor, piece))), [204, 204, 204]);
      assert.deepEqual(await displayOf(visitor), { density: 'compact', contrast: 'more', motion: 'less' });
    });

    test('takes only what can be chosen, from somebody signed in', async () => {
      const visitor = await portal().signIn(PEOPLE.walter.username);
      assert.equal(await choose(visitor, { theme: 'pink' }), 422);
      assert.equal(await choose(visitor, { theme: 'dark', note: 'takes metformin' }), 422);
      assert.deepEqual(await displayOf(visitor), {});
      assert.equal((await portal().anonymous.send('PATCH', PATH, { theme: 'dark' })).status, 401);
    });

    test('leaves out what can no longer be chosen, and keeps the rest', async () => {
      const visitor = await portal().signIn(PEOPLE.walter.username);
      const display = { theme: 'sepia', textSize: 'x-large', font: 'serif' };
      await portal().portal.db.prisma.user.update({ where: { id: visitor.userId }, data: { display } });
      assert.deepEqual(await displayOf(visitor), { textSize: 'x-large' });
    });
  });
});
