/** Nothing is told twice, and nothing is lost, when a process is killed in the middle (`kill -9`). */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as readBody } from 'node:stream/consumers';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { SMTPServer } from 'smtp-server';
import { PATIENT_IDS } from '../../demo/ids.ts';
import { PEOPLE } from '../../demo/people.ts';
import { eachEngine } from '../database/testing.ts';
import type { TestDatabaseConfig } from '../database/testing.ts';
import type { JobKind } from '../jobs/job.ts';
import { createJobRunner } from '../jobs/runner.ts';
import { SEND_EMAIL, SEND_TEXT } from '../mail/send-kinds.ts';
import { demoContent } from '../testing/demo-content.ts';
import { setJobsClock } from '../testing/jobs-clock.ts';
import { TEST_NOW } from '../testing/portal.ts';
import { openSending, SENDING_JOBS } from '../testing/sending.ts';
import type { SendingSettings } from '../testing/sending.ts';
import { FOLLOW_UP } from './follow-up.ts';
import { SPREAD_NEWS, writeNews } from './news.ts';
import { WAITING_FOR_LOCKS } from '../testing/locks.ts';

const CHILD = fileURLToPath(new URL('../testing/sending-child.ts', import.meta.url));
const CHEAP_HASH = { N: 2 ** 10, r: 8, p: 1 };
const MINUTE = 60_000;

eachEngine((engine) => {
  describe('a process that is killed', () => {
    let made: TestDatabaseConfig;
    let dataDir = '';
    let sending: Awaited<ReturnType<typeof openSending>>;
    let settings: SendingSettings;
    let time = TEST_NOW.getTime();
    const children = new Set<ChildProcess>();
    /** What the services outside have, by what tells a second copy from the first. */
    const taken: string[] = [];
    let isAnswering = true;
    let arrived = Promise.withResolvers<void>();
    const take = (copy: string, answer: () => void): void => {
      taken.push(copy);
      // Accepted, but whoever sent it never hears so.
      if (isAnswering) answer();
      arrived.resolve();
    };
    const gateway = createServer((request, response) => {
      void readBody(request).then(() => take(String(request.headers['idempotency-key']), () => response.writeHead(201).end()));
    });
    const mailServer = new SMTPServer({
      authOptional: true,
      hideSTARTTLS: true,
      logger: false,
      onData: (stream, _session, done) => void readBody(stream).then((raw) => take(/^Message-ID: <([^@]+)@/m.exec(raw)?.[1] ?? '', done)),
    });
    const portOf = (server: { address(): AddressInfo | string | null }): number => (server.address() as AddressInfo).port;
    before(async () => {
      await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
      await new Promise<void>((resolve) => mailServer.listen(0, '127.0.0.1', resolve));
      dataDir = await mkdtemp(join(tmpdir(), 'portal-killed-'));
    });
    after(async () => {
      gateway.closeAllConnections();
      gateway.close();
      await new Promise<void>((resolve) => mailServer.close(resolve));
      await rm(dataDir, { recursive: true });
    });
    beforeEach(async () => {
      made = await engine.create({ content: await demoContent(TEST_NOW, CHEAP_HASH) });
      const env = {
        PORTAL_DATA: dataDir,
        SMTP_URL: `smtp://127.0.0.1:${portOf(mailServer.server)}`,
        MAIL_FROM: 'portal@example.org',
        SMS_URL: `http://AC1:token@127.0.0.1:${portOf(gateway)}`,
        SMS_FROM: '+15555550100',
      };
      settings = { database: made.config, env, at: TEST_NOW.toISOString() };
      sending = await openSending(settings);
      taken.length = 0;
      isAnswering = true;
      arrived = Promise.withResolvers();
      time = TEST_NOW.getTime();
      const { id: userId } = await prisma().user.findUniqueOrThrow({ where: { username: PEOPLE.walter.username } });
      await prisma().user.updateMany({ data: { emailVerified: true } });
      await prisma().contactChannel.create({ data: { userId, channel: 'text', address: '+15555550177', confirmedAt: TEST_NOW } });
    });
    afterEach(async () => {
      for (const child of children) child.kill('SIGKILL');
      await sending.close();
      await made.remove();
    });
    const prisma = () => sending.portal.db.prisma;

    /** Time goes by, and a process that is alive does what is due, as often as leases need to end. */
    async function runLater(ms: number, ...kinds: readonly JobKind[]): Promise<void> {
      for (const step of [ms, MINUTE, MINUTE]) {
        time += step;
        await setJobsClock(sending.portal.db, new Date(time));
        await createJobRunner({ ...sending.portal, now: () => new Date(time) }, SENDING_JOBS).runDue(...kinds);
      }
    }

    function startChild(...kinds: readonly JobKind[]): ChildProcess {
      const at = new Date(time).toISOString();
      const child = spawn(process.execPath, [CHILD, JSON.stringify({ ...settings, at }), ...kinds.map(({ name }) => name)], {
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      children.add(child);
      return child;
    }
    async function kill(child: ChildProcess): Promise<void> {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
      children.delete(child);
    }

    /** Until it is kept from going on by what the test holds. */
    async function untilItWaits(child: ChildProcess): Promise<void> {
      for (let isWaiting = false; !isWaiting;) {
        assert.equal(child.exitCode, null, 'it ended before it was killed');
        const [locks] = await sending.portal.db.sql<{ count: number }>('waiting_locks', WAITING_FOR_LOCKS);
        isWaiting = (locks?.count ?? 0) > 0;
      }
    }

    /** A bill of Walter’s: only he is told of it. */
    async function tellBill(): Promise<void> {
      const at = new Date(time);
      const patientId = PATIENT_IDS.walter;
      const { id } = await prisma().statement.create({ data: { patientId, number: `K${time}`, status: 'open', issuedOn: at, totalCents: 1 } });
      await sending.portal.db.transaction((tx) => writeNews(tx, [{ topic: 'bills', patientId, entityId: id, byUserId: null, at, key: id }]));
    }
    const rows = () => prisma().outboundMail.findMany({ where: { topic: 'bills' }, orderBy: { createdAt: 'asc' } });

    for (const [channel, kind] of [
      ['email', SEND_EMAIL],
      ['text', SEND_TEXT],
    ] as const) {
      test(`after the ${channel} was accepted and before that is noted: it is not sent again, staff see that nobody knows, and a second copy can be told`, async () => {
        const { id: userId } = await prisma().user.findUniqueOrThrow({ where: { username: PEOPLE.walter.username } });
        for (const way of ['email', 'text'] as const)
          await prisma().communicationPreference.create({ data: { userId, topic: 'bills', channel: way, enabled: way === channel } });
        await tellBill();
        await runLater(0, SPREAD_NEWS);
        isAnswering = false;
        const child = startChild(kind);
        await arrived.promise;
        await kill(child);
        isAnswering = true;
        await runLater(MINUTE, kind);
        const [row, ...others] = await rows();
        assert.deepEqual([row?.state, row?.lastProblem, others.length], ['failed', 'handover-unknown', 0]);
        assert.deepEqual(taken, [row?.id]);
        // Somebody decides to: it says who it is, so that whoever has it knows the copy.
        await prisma().outboundMail.updateMany({ data: { state: 'waiting', sentAt: null } });
        await sending.portal.db.sql('again', `update jobs.job set state = 'retry', start_after = $2, retry_limit = 9 where name = $1 and state = 'failed'`, [
          kind.name,
          new Date(time),
        ]);
        await runLater(0, kind);
        assert.deepEqual(taken, [row?.id, row?.id]);
        assert.equal((await rows())[0]?.state, 'sent');
      });
    }

    test('between news and its notices: everybody is told once, and it stands in their list once', async () => {
      await tellBill();
      const locked = Promise.withResolvers<void>();
      const { promise: killed, resolve: release } = Promise.withResolvers<void>();
      const holding = sending.portal.db.transaction(async (tx) => {
        await tx.$executeRaw`lock table notice in exclusive mode`;
        locked.resolve();
        await killed;
      });
      await locked.promise;
      const child = startChild(SPREAD_NEWS, SEND_EMAIL);
      // It took the news, and is about to write what it makes of it.
      await untilItWaits(child);
      await kill(child);
      release();
      await holding;
      assert.deepEqual([await prisma().notice.count(), (await rows()).length], [0, 0]);
      await runLater(MINUTE, SPREAD_NEWS, SEND_EMAIL);
      assert.deepEqual(
        (await rows()).map(({ channel, state }) => [channel, state]),
        [['email', 'sent']],
      );
      assert.deepEqual([await prisma().notice.count(), taken.length], [1, 1]);
    });

    test('between finding what is unread and sending it on another way: it goes there once', async () => {
      await tellBill();
      await runLater(0, SPREAD_NEWS, SEND_EMAIL);
      time += 3 * 60 * MINUTE;
      await setJobsClock(sending.portal.db, new Date(time));
      const locked = Promise.withResolvers<void>();
      const { promise: killed, resolve: release } = Promise.withResolvers<void>();
      const holding = sending.portal.db.transaction(async (tx) => {
        await tx.$executeRaw`lock table outbound_mail in exclusive mode`;
        locked.resolve();
        await killed;
      });
      await locked.promise;
      const child = startChild(FOLLOW_UP);
      await untilItWaits(child);
      await kill(child);
      release();
      await holding;
      assert.equal((await rows()).length, 1);
      await runLater(0, FOLLOW_UP, SEND_TEXT);
      await runLater(60 * MINUTE, FOLLOW_UP, SEND_TEXT);
      assert.deepEqual(
        (await rows()).map(({ channel, state }) => [channel, state]),
        [
          ['email', 'sent'],
          ['text', 'sent'],
        ],
      );
      assert.equal(taken.length, 2);
    });
  });
});
