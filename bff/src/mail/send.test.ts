import assert from 'node:assert/strict';
import { beforeEach, describe } from 'node:test';
import { racesOnBoth } from '../database/testing.ts';
import { usePortal } from '../testing/portal.ts';
import { createJobRunner } from '../jobs/runner.ts';
import { openQueue } from '../jobs/queue.ts';
import { enqueueMail } from './outbox.ts';
import { SEND_EMAIL } from './send-kinds.ts';
import { sendJobs } from './send.ts';
import type { MailContent } from './mail-kinds.ts';
import { MailTransportError } from './transport.ts';
import type { MailMessage, MailTransport } from './transport.ts';

const MINUTE = 60_000;
const TO = { address: 'dana@example.org', locale: 'en' } as const;
const NEWS: MailContent = { kind: 'security-changed', what: 'password', phone: '555-0100' };

/** Takes mail, or fails while `down` says so, before or after the point of no return. */
function fakeTransport() {
  const sent: MailMessage[] = [];
  const state: { down: 'before' | 'after' | null } = { down: null };
  const transport: MailTransport = {
    async send(message, handOver) {
      const lost = new MailTransportError({ code: 'ECONNECTION', refused: false, permanent: false });
      if (state.down === 'before') throw lost;
      await handOver();
      if (state.down === 'after') throw lost;
      sent.push(message);
    },
  };
  return { sent, state, transport };
}

racesOnBoth((engine, { race, test }) => {
  describe('the outbox', () => {
    const portal = usePortal(engine);
    const mails = () => portal().portal.db.prisma.outboundMail;
    const write = (content: MailContent = NEWS, to: { address: string; locale: 'en' | 'es' } = TO) =>
      portal().portal.db.transaction((tx) => enqueueMail(portal().portal, tx, to, content));
    const dispatch = (transport: MailTransport) => {
      portal().transports.email = transport;
      return portal().runDueJobs(SEND_EMAIL);
    };
    /** Another process has the mail's job, and gives no more sign of life. */
    const takenByAnother = async () => assert.equal((await (await openQueue(portal().portal)).claim(SEND_EMAIL.name, 1)).length, 1);
    const only = () => mails().findFirstOrThrow();
    beforeEach(async () => {
      await mails().deleteMany();
      await portal().portal.db.sql('forget_jobs', 'delete from jobs.job');
    });

    test('a mail is sent once, with a Message-ID of its own', async () => {
      const { sent, transport } = fakeTransport();
      await write();
      assert.equal(await dispatch(transport), 1);
      assert.equal(await dispatch(transport), 0);
      const { id, state } = await only();
      assert.equal(state, 'sent');
      assert.deepEqual(
        sent.map(({ to, messageId }) => ({ to, messageId })),
        [{ to: TO.address, messageId: `<${id}@localhost>` }],
      );
    });

    race('two processes share the work and never send a mail twice', async () => {
      const { sent, transport } = fakeTransport();
      for (let i = 0; i < 20; i += 1) await write();
      const [one = 0, other = 0] = await Promise.all([dispatch(transport), dispatch(transport)]);
      assert.equal(one + other, 20);
      assert.equal(new Set(sent.map(({ messageId }) => messageId)).size, 20);
      assert.equal(sent.length, 20);
    });

    test('MS-07 a mail server that is down for an hour delays mail, and doubles or drops none', async () => {
      const { sent, state, transport } = fakeTransport();
      await write();
      await write();
      state.down = 'before';
      for (let minute = 0; minute < 60; minute += 5) {
        await dispatch(transport);
        portal().advance(5 * MINUTE);
      }
      const waiting = await mails().findMany();
      assert.deepEqual(
        waiting.map((mail) => [mail.state, mail.lastProblem]),
        [
          ['waiting', 'ECONNECTION'],
          ['waiting', 'ECONNECTION'],
        ],
      );
      const tries = waiting.map(({ attempts }) => attempts);
      assert.ok(
        tries.every((count) => count > 3 && count < 9),
        `tried ${tries.join()} times in an hour`,
      );
      state.down = null;
      portal().advance(90 * MINUTE);
      await dispatch(transport);
      assert.equal(sent.length, 2);
    });

    test('after a day of tries a mail has failed, and the log says so without the address', async () => {
      const { state, transport } = fakeTransport();
      await write();
      state.down = 'before';
      for (let hour = 0; hour < 30; hour += 1) {
        await dispatch(transport);
        portal().advance(60 * MINUTE);
      }
      assert.equal((await only()).state, 'failed');
      const line = portal().logLines.findLast((each) => each.includes('job failed for good')) ?? '';
      const { level, kind, problem } = JSON.parse(line) as Record<string, unknown>;
      assert.deepEqual([level, kind, problem], [50, 'mail.email', 'ECONNECTION']);
      assert.ok(!portal().logLines.some((each) => each.includes('example.org')));
    });

    test('a connection lost after the mail was handed over is not followed by a second copy', async () => {
      const { sent, state, transport } = fakeTransport();
      await write();
      state.down = 'after';
      await dispatch(transport);
      const { state: left, lastProblem } = await only();
      assert.deepEqual([left, lastProblem], ['failed', 'handover-unknown']);
      state.down = null;
      portal().advance(48 * 60 * MINUTE);
      await dispatch(transport);
      assert.equal(sent.length, 0);
    });

    test('mail of a process that died before handing it over goes out after a restart, once', async () => {
      const { sent, transport } = fakeTransport();
      await write();
      await mails().updateMany({ data: { state: 'sending', claimedAt: portal().portal.now(), attempts: 1 } });
      await takenByAnother();
      await dispatch(transport);
      assert.equal(sent.length, 0, 'the other process may still be at it');
      for (let minute = 0; minute < 5; minute += 1) {
        portal().advance(MINUTE);
        await dispatch(transport);
      }
      assert.equal(sent.length, 1);
    });

    test('mail of a process that died while handing it over is told to the operator and not sent again', async () => {
      const { sent, transport } = fakeTransport();
      await write();
      const at = portal().portal.now();
      await mails().updateMany({ data: { state: 'sending', claimedAt: at, sentAt: at, attempts: 1 } });
      await takenByAnother();
      for (let minute = 0; minute < 5; minute += 1) {
        portal().advance(MINUTE);
        await dispatch(transport);
      }
      assert.equal(sent.length, 0);
      assert.equal((await only()).state, 'failed');
      assert.ok(portal().logLines.some((line) => line.includes('job failed for good') && line.includes('handover-unknown')));
    });

    race('a process that slept through its claim hands nothing over', async () => {
      const { sent, transport } = fakeTransport();
      await write();
      const slow: MailTransport = {
        async send(message, handOver) {
          for (let minute = 0; minute < 5; minute += 1) {
            portal().advance(MINUTE);
            await dispatch(transport);
          }
          await transport.send(message, handOver);
        },
      };
      await dispatch(slow);
      assert.equal(sent.length, 1);
      assert.equal((await only()).state, 'sent');
    });

    test('mail to nobody is thrown away, and a code that ran out is not sent', async () => {
      const { sent, transport } = fakeTransport();
      await write(NEWS, { address: '', locale: 'en' });
      await dispatch(transport);
      assert.equal(await mails().count(), 0);
      await write({ kind: 'sign-in-code', code: '123456', minutes: 5 });
      portal().advance(6 * MINUTE);
      await dispatch(transport);
      assert.deepEqual([sent.length, (await only()).lastProblem], [0, 'too-late']);
    });

    test('the job sends by itself and ends when it is stopped', async () => {
      const { promise, resolve } = Promise.withResolvers<MailMessage>();
      portal().transports.email = {
        send: async (message, handOver) => {
          await handOver();
          resolve(message);
        },
      };
      const runner = createJobRunner(portal().portal, sendJobs);
      await write();
      await runner.start();
      assert.equal((await promise).to, TO.address);
      await runner.stop();
      assert.equal((await only()).state, 'sent');
    });
  });
});
