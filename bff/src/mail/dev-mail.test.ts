import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { eachEngine } from '../database/testing.ts';
import { createRouter } from '../http/router.ts';
import { usePortal } from '../testing/portal.ts';
import { createDevMailRoutes } from './dev-mail.ts';
import type { CapturedMail } from './dev-mail.ts';
import { createDispatcher } from './dispatcher.ts';
import { enqueueMail } from './outbox.ts';
import { capturedMail } from './transport.ts';

eachEngine((engine) => {
  describe('/dev/mail', () => {
    const portal = usePortal(engine);

    test('shows what would have gone out, newest first, as JSON and as a page that runs nothing', async () => {
      const { portal: opened } = portal();
      const to = { address: 'dana@example.org', locale: 'en' } as const;
      await opened.db.transaction((tx) => enqueueMail(opened, tx, to, { kind: 'your-username', username: '<dana>' }));
      portal().advance(1000);
      await opened.db.transaction((tx) => enqueueMail(opened, tx, to, { kind: 'reset-password', link: 'http://localhost:8080/reset-password#abc', minutes: 30 }));
      await opened.db.transaction((tx) => enqueueMail(opened, tx, { ...to, address: '' }, { kind: 'your-username', username: '' }));
      await createDispatcher(opened, capturedMail).runOnce();
      const answer = await portal().anonymous.get('/dev/mail');
      const mails = (await answer.json()) as CapturedMail[];
      assert.deepEqual(mails.map(({ kind, state }) => [kind, state]), [['reset-password', 'sent'], ['your-username', 'sent']]);
      assert.match(mails[0]?.text ?? '', /reset-password#abc/);
      const page = await (await portal().anonymous.get('/dev/mail', { accept: 'text/html' })).text();
      assert.match(page, /<a href="http:\/\/localhost:8080\/reset-password#abc">/);
      assert.match(page, /&lt;dana&gt;/);
      assert.doesNotMatch(page, /<script|style=|<style/);
    });

    test('is not there outside the demo', async () => {
      const router = createRouter().route('/', createDevMailRoutes({ ...portal().portal.config, demo: false }));
      assert.equal((await router.request('/dev/mail')).status, 404);
    });
  });
});
