import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, test } from 'node:test';
import { CLINICS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import { enqueue, jobId } from '../../jobs/enqueue.ts';
import { enqueueMail } from '../../mail/outbox.ts';
import { SEND_EMAIL } from '../../mail/send-kinds.ts';
import { MailTransportError } from '../../mail/transport.ts';
import type { MailMessage } from '../../mail/transport.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { FailedJobs } from './jobs-schema.ts';

const PATH = `/api/clinics/${CLINICS.lakeside.id}/desk/jobs`;

eachEngine((engine) => {
  describe('work that failed, at the desk', () => {
    const portal = usePortal(engine);
    let desk: Visitor;
    let sent: MailMessage[] = [];
    let refuses = true;
    beforeEach(async () => {
      desk = await portal().signIn(PEOPLE.nowak.username);
      [sent, refuses] = [[], true];
      await portal().portal.db.sql('forget_jobs', 'delete from jobs.job');
      portal().transports.email = {
        send: async (mail, handOver) => {
          if (refuses) throw new MailTransportError({ code: '550', refused: true, permanent: true });
          await handOver();
          sent.push(mail);
        },
      };
    });
    const list = async (query = ''): Promise<FailedJobs> => FailedJobs.parse(await (await desk.get(`${PATH}${query}`)).json());
    const order = async (key: string, clinicId: string) => {
      await portal().portal.db.transaction((tx) => enqueue(tx, SEND_EMAIL, { mailId: randomUUID() }, { key, clinicId }));
      return jobId(SEND_EMAIL, key);
    };
    async function orderFailed(key: string, clinicId: string, at = portal().portal.now()): Promise<string> {
      const id = await order(key, clinicId);
      await portal().portal.db.sql('fail_job', `update jobs.job set state = 'failed', completed_on = $2 where id = $1`, [id, at]);
      return id;
    }
    async function failedMail(): Promise<string> {
      const to = { address: 'dana@example.org', locale: 'en' } as const;
      await portal().portal.db.transaction((tx) => enqueueMail(portal().portal, tx, to, { kind: 'your-username', username: 'dana' }));
      await portal().runDueJobs(SEND_EMAIL);
      return (await list()).items[0]?.id ?? '';
    }

    test('staff see what failed, since when and how often it was tried, and nothing about anybody', async () => {
      const id = await failedMail();
      const at = portal().portal.now().toISOString();
      const { items: jobs, count, kinds } = await list();
      assert.deepEqual(
        [jobs.map((job) => ({ ...job, orderedAt: at })), count, kinds],
        [[{ id, kind: 'mail.email', problem: '550', orderedAt: at, failedAt: at, tries: 1 }], 1, [{ kind: 'mail.email', count: 1 }]],
      );
      assert.doesNotMatch(JSON.stringify(jobs), /dana|example\.org/i);
    });

    test('it is tried again when they say so, once however often they do, and it is on record', async () => {
      const id = await failedMail();
      refuses = false;
      for (const _ of [1, 2]) assert.equal((await desk.send('PUT', `${PATH}/${id}/retry`)).status, 204);
      await portal().runDueJobs(SEND_EMAIL);
      assert.equal((await desk.send('PUT', `${PATH}/${id}/retry`)).status, 204);
      await portal().runDueJobs(SEND_EMAIL);
      assert.deepEqual([sent.length, (await list()).count], [1, 0]);
      const acts = await portal().portal.db.prisma.auditEvent.findMany({ where: { action: 'retry-job', entityId: id } });
      assert.deepEqual([acts[0]?.userId, acts[0]?.clinicId], [desk.userId, CLINICS.lakeside.id]);
    });

    test('what fails again stands there again, and can be dropped for good', async () => {
      const id = await failedMail();
      await desk.send('PUT', `${PATH}/${id}/retry`);
      await portal().runDueJobs(SEND_EMAIL);
      assert.deepEqual(
        (await list()).items.map(({ tries }) => tries),
        [2],
      );
      for (const _ of [1, 2]) assert.equal((await desk.send('DELETE', `${PATH}/${id}`)).status, 204);
      assert.deepEqual(await list(), { items: [], count: 0, next: null, kinds: [] });
      refuses = false;
      await portal().runDueJobs(SEND_EMAIL);
      assert.equal(sent.length, 0);
    });

    test('it comes longest waiting first, a part at a time, with none left out that failed at the same moment', async () => {
      const ids: string[] = [];
      for (let n = 0; n < 5; n += 1) ids.push(await orderFailed(`n${n}`, CLINICS.lakeside.id, new Date(Date.UTC(2026, 10, 20, 12, Math.floor(n / 2)))));
      const { items: whole } = await list();
      assert.deepEqual(new Set(whole.map(({ id }) => id)), new Set(ids));
      const times = whole.map(({ failedAt }) => failedAt);
      assert.deepEqual(times, times.toSorted());
      const met = [];
      for (let after = ''; met.length < 10;) {
        const part = await list(`?limit=2${after}`);
        assert.deepEqual([part.count, part.kinds], [5, [{ kind: 'mail.email', count: 5 }]]);
        met.push(...part.items);
        if (part.next === null) break;
        after = `&after=${part.next}`;
      }
      assert.deepEqual(met, whole);
    });

    test('all of a kind are tried again when they say so, also said twice, and nothing of another kind or clinic', async () => {
      const ours = [await orderFailed('one', CLINICS.lakeside.id), await orderFailed('two', CLINICS.lakeside.id)];
      const theirs = await orderFailed('theirs', CLINICS.summit.id);
      for (const _ of [1, 2]) assert.equal((await desk.send('PUT', `${PATH}/retry`, { kind: SEND_EMAIL.name })).status, 204);
      assert.equal((await desk.send('PUT', `${PATH}/retry`, { kind: 'mail.text' })).status, 204);
      const states = await portal().portal.db.sql<{ id: string; state: string }>('job_states', 'select id, state::text from jobs.job order by id', []);
      assert.deepEqual(new Map(states.map(({ id, state }) => [id, state])), new Map([...ours.map((id) => [id, 'retry'] as const), [theirs, 'failed']]));
      const acts = await portal().portal.db.prisma.auditEvent.findMany({ where: { action: 'retry-job', entityId: { in: [...ours, theirs] } } });
      assert.deepEqual(new Set(acts.map(({ entityId }) => entityId)), new Set(ours));
    });

    test('the desk hears of it when one fails for good, is tried again or dropped', async () => {
      const heard: string[] = [];
      const audience = { clinicId: CLINICS.lakeside.id, scopes: ['desk:read'] };
      const stop = portal().portal.events.subscribe(audience, (message) => {
        const type = message.kind === 'event' ? message.event.type : message.kind;
        // That a notice did not go out is told on its own.
        if (type !== 'notices.failed-changed') heard.push(type);
      });
      const hears = async (count: number) => {
        const deadline = Date.now() + 5000;
        while (heard.length < count && Date.now() < deadline) await new Promise((resolve) => setImmediate(resolve));
        assert.deepEqual(heard, Array(count).fill('desk.jobs-changed'));
      };
      const id = await failedMail();
      await hears(1);
      await desk.send('PUT', `${PATH}/${id}/retry`);
      await hears(2);
      await portal().runDueJobs(SEND_EMAIL);
      await hears(3);
      await desk.send('DELETE', `${PATH}/${id}`);
      await hears(4);
      stop();
    });

    test('work of another clinic is neither shown nor decided, and work that has not failed is left alone', async () => {
      const theirs = await orderFailed('theirs', CLINICS.summit.id);
      const ours = await orderFailed('ours', CLINICS.lakeside.id);
      const waiting = await order('waiting', CLINICS.lakeside.id);
      assert.deepEqual(
        (await list()).items.map(({ id }) => id),
        [ours],
      );
      for (const id of [theirs, randomUUID()]) {
        assert.equal((await desk.send('PUT', `${PATH}/${id}/retry`)).status, 404);
        assert.equal((await desk.send('DELETE', `${PATH}/${id}`)).status, 404);
      }
      assert.equal((await desk.send('DELETE', `${PATH}/${waiting}`)).status, 204);
      assert.equal((await portal().portal.db.sql('job_state', `select 1 from jobs.job where id = $1 and state = 'created'`, [waiting])).length, 1);
    });

    test('the operator sees how many jobs wait, run and failed, and how long the oldest has been due', async () => {
      await failedMail();
      await portal().portal.db.transaction((tx) => enqueue(tx, SEND_EMAIL, { mailId: randomUUID() }));
      portal().advance(90_000);
      await portal().runDueJobs(SEND_EMAIL);
      await portal().portal.db.transaction((tx) =>
        enqueue(tx, SEND_EMAIL, { mailId: randomUUID() }, { dueAt: new Date(portal().portal.now().getTime() - 40_000) }),
      );
      const metrics = await (await portal().anonymous.get('/metrics')).text();
      for (const line of [
        'portal_jobs_waiting{kind="mail.email"} 1',
        'portal_jobs_running{kind="mail.email"} 0',
        'portal_jobs_failed{kind="mail.email"} 1',
        'portal_jobs_oldest_due_seconds{kind="mail.email"} 40',
      ])
        assert.ok(
          metrics.includes(line),
          `${line}\n${metrics
            .split('\n')
            .filter((each) => each.startsWith('portal_jobs'))
            .join('\n')}`,
        );
    });
  });
});
