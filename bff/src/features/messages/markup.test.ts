/** Text that would be markup elsewhere: kept as it was written, and only text in all that is made of it. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import { SEND_EMAIL } from '../../mail/send-kinds.ts';
import type { MailMessage } from '../../mail/transport.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { Thread, ThreadList } from './schema.ts';

const { dana: DANA } = PATIENT_IDS;
const NAME = '<img src=x onerror="alert(1)">';
const TEXTS = [
  '<script>alert(1)</script>',
  NAME,
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<a href="javascript:alert(1)">x</a> javascript:alert(1) data:text/html,x',
  '&lt;b&gt; &amp;amp; \\u003cb\\u003e',
  '<form id=location></form><p style="background:url(https://evil.test/x)">',
];

eachEngine((engine) => {
  describe('text that looks like markup', () => {
    const portal = usePortal(engine, { PORTAL_DEMO: '1' });
    let dana: Visitor;
    before(async () => {
      await portal().portal.db.prisma.user.update({ where: { username: PEOPLE.dana.username }, data: { name: NAME } });
      await portal().portal.db.prisma.patient.update({ where: { id: DANA }, data: { givenName: NAME } });
      dana = await portal().signIn(PEOPLE.dana.username);
    });

    test('IN-02 is kept and handed out as it was written, as JSON that no browser takes for a page', async () => {
      const base = `/api/patients/${DANA}/messages/threads`;
      const [thread] = ThreadList.parse(await (await dana.get(base)).json()).items;
      for (const body of TEXTS) {
        assert.equal((await dana.send('POST', `${base}/${thread?.id}/replies`, { body })).status, 201);
      }
      const answer = await dana.get(`${base}/${thread?.id}`);
      assert.match(answer.headers.get('content-type') ?? '', /^application\/json/);
      assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
      const { messages } = Thread.parse(await answer.json());
      assert.deepEqual(
        messages.slice(-TEXTS.length).map(({ body }) => body),
        TEXTS,
      );
      assert.equal(messages.at(-1)?.authorName, NAME);
    });

    test('IN-03 a name is text in a mail, which has no HTML part, and on the page that shows mails', async () => {
      const invited = await dana.send('POST', `/api/patients/${DANA}/sharing/invitations`, {
        displayName: NAME,
        email: 'invited@example.org',
        permissions: ['appointments-see'],
        lastDay: null,
      });
      assert.ok(invited.status < 300, await invited.text());
      const sent: MailMessage[] = [];
      portal().transports.email = {
        send: async (message, handOver) => {
          await handOver();
          sent.push(message);
        },
      };
      await portal().runDueJobs(SEND_EMAIL);
      const mail = sent.find(({ to }) => to === 'invited@example.org');
      assert.ok(mail?.text.includes(NAME));
      assert.equal('html' in (mail ?? {}), false);
      const page = await portal().app.request('/dev/mail', { headers: { accept: 'text/html' } });
      const html = await page.text();
      assert.ok(html.includes('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;'));
      assert.doesNotMatch(html, /<img|<script|<b>/);
    });

    test('IN-03 a name is one cell of an exported file', async () => {
      const answer = await dana.send('POST', `/api/patients/${DANA}/activity/export`, {});
      const text = await answer.text();
      assert.ok(text.includes(`"${NAME.replaceAll('"', '""')}"`));
      assert.match(answer.headers.get('content-disposition') ?? '', /^attachment;/);
      assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
    });
  });
});
