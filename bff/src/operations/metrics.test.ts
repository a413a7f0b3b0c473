import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { eachEngine } from '../database/testing.ts';
import { usePortal } from '../testing/portal.ts';

const TOKEN = 'metrics-token-of-more-than-32-characters';
const LIVE = { NODE_ENV: 'production', PORTAL_SECRET: 's'.repeat(32), PORTAL_ORIGIN: 'https://portal.example.org' };

eachEngine((engine) => {
  describe('numbers for operators, in production', () => {
    const closed = usePortal(engine, LIVE);
    const guarded = usePortal(engine, { ...LIVE, METRICS_TOKEN: TOKEN });

    test('LD-10 nobody reads them without a token', async () => {
      assert.equal((await closed().anonymous.get('/metrics')).status, 404);
      assert.equal((await closed().anonymous.get('/metrics', { authorization: 'Bearer undefined' })).status, 404);
    });

    test('LD-10 whoever has the token reads them, and nobody else', async () => {
      const ask = async (authorization?: string) => (await guarded().anonymous.get('/metrics', authorization === undefined ? {} : { authorization })).status;
      assert.equal(await ask(`Bearer ${TOKEN}`), 200);
      for (const wrong of [undefined, '', 'Bearer ', `Bearer ${TOKEN}x`, TOKEN, `Basic ${TOKEN}`]) assert.equal(await ask(wrong), 404, wrong);
    });

    test('LD-10 there is no page of mails that went out', async () => {
      assert.equal((await closed().anonymous.get('/dev/mail')).status, 404);
    });
  });
});
