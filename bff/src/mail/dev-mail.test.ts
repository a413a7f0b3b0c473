import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { eachEngine } from '../database/testing.ts';
import { createRouter } from '../http/router.ts';
import { usePortal } from '../testing/portal.ts';
import { createDevMailRoutes } from './dev-mail.ts';
import type { CapturedMail } from './dev-mail.ts';
import { enqueueMail } from './outbox.ts';
import { SEND_EMAIL } from './send-kinds.ts';
import { capturedMail } from './transport.ts';

eachEngine((engine) => {
  describe('/dev/mail', () => {
    const portal = usePortal(engine);

    test('shows what would have gone out, newest first, as JSON and as a page that runs nothing', async () => {
      const { portal: opened } = portal();
      const to = { address: 'dana@example.org', locale: 'en' } as const;
      await opened.db.transaction((tx) => enqueueMail(opened, tx, to, { kind: 'your-username', username: '<dana>' }));
      portal().advance(1000);
      await opened.db.transaction((tx) =>
        enqueueMail(opened, tx, to, { kind: 'reset-password', link: 'http://localhost:8080/reset-password#abc', minutes: 30 }),
      );
      await opened.db.transaction((tx) => enqueueMail(opened, tx, { ...to, address: '' }, { kind: 'your-username', username: '' }));
      portal().transports.email = capturedMail;
      await portal().runDueJobs(SEND_EMAIL);
      const answer = await portal().anonymous.get('/dev/mail');
      const mails = (await answer.json()) as CapturedMail[];
      assert.deepEqual(
        mails.map(({ kind, state }) => [kind, state]),
        [
          ['reset-password', 'sent'],
          ['your-username', 'sent'],
        ],
      );
      assert.match(mails[0]?.text ?? '', /reset-password#abc/);
      const page = await (await portal().anonymous.get('/dev/mail', { accept: 'text/html' })).text();
      assert.match(page, /<a href="http:\/\/localhost:8080\/reset-password#abc">/);
      assert.match(page, /&lt;dana&gt;/);
      assert.doesNotMatch(page, /<script|style=|<style/);
    });

    test('shows texts in a part of their own', async () => {
      const { portal: opened } = portal();
      await opened.db.transaction((tx) =>
        enqueueMail(opened, tx, { address: '+15555550177', locale: 'es' }, { kind: 'phone-code', code: '123456', minutes: 5 }, { channel: 'text' }),
      );
      const texts = (await (await portal().anonymous.get('/dev/mail?channel=text')).json()) as CapturedMail[];
      assert.deepEqual(
        texts.map(({ to, text }) => [to, text]),
        [['+15555550177', 'Northfield Health: su código es 123456. Sirve durante 5 minutos. No se lo dé a nadie.']],
      );
      const mails = (await (await portal().anonymous.get('/dev/mail')).json()) as CapturedMail[];
      assert.ok(!mails.some(({ kind }) => kind === 'phone-code'));
      const page = await (await portal().anonymous.get('/dev/mail', { accept: 'text/html' })).text();
      assert.match(page, /Text messages of the demo[^]*\+15555550177[^]*123456/);
    });

    test('is not there outside the demo', async () => {
      const router = createRouter().route('/', createDevMailRoutes({ ...portal().portal.config, demo: false }));
      assert.equal((await router.request('/dev/mail')).status, 404);
    });
  });
});
