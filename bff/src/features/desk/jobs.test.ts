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
    const list = async (): Promise<FailedJobs> => FailedJobs.parse(await (await desk.get(PATH)).json());
    async function failedMail(): Promise<string> {
      const to = { address: 'dana@example.org', locale: 'en' } as const;
      await portal().portal.db.transaction((tx) => enqueueMail(portal().portal, tx, to, { kind: 'your-username', username: 'dana' }));
      await portal().runDueJobs(SEND_EMAIL);
      return (await list()).jobs[0]?.id ?? '';
    }

    test('staff see what failed, since when and how often it was tried, and nothing about anybody', async () => {
      const id = await failedMail();
      const at = portal().portal.now().toISOString();
      const { jobs, total } = await list();
      assert.deepEqual(
        [jobs.map((job) => ({ ...job, orderedAt: at })), total],
        [[{ id, kind: 'mail.email', problem: '550', orderedAt: at, failedAt: at, tries: 1 }], 1],
      );
      assert.doesNotMatch(JSON.stringify(jobs), /dana|example\.org/i);
    });

    test('it is tried again when they say so, once however often they do, and it is on record', async () => {
      const id = await failedMail();
      refuses = false;
      for (const _ of [1, 2]) assert.equal((await desk.send('PUT', `${PATH}/${id}/retry`)).status, 200);
      await portal().runDueJobs(SEND_EMAIL);
      assert.equal((await desk.send('PUT', `${PATH}/${id}/retry`)).status, 200);
      await portal().runDueJobs(SEND_EMAIL);
      assert.deepEqual([sent.length, (await list()).total], [1, 0]);
      const acts = await portal().portal.db.prisma.auditEvent.findMany({ where: { action: 'retry-job', entityId: id } });
      assert.deepEqual([acts[0]?.userId, acts[0]?.clinicId], [desk.userId, CLINICS.lakeside.id]);
    });

    test('what fails again stands there again, and can be dropped for good', async () => {
      const id = await failedMail();
      await desk.send('PUT', `${PATH}/${id}/retry`);
      await portal().runDueJobs(SEND_EMAIL);
      assert.deepEqual(
        (await list()).jobs.map(({ tries }) => tries),
        [2],
      );
      for (const _ of [1, 2]) assert.deepEqual(FailedJobs.parse(await (await desk.send('DELETE', `${PATH}/${id}`)).json()), { jobs: [], total: 0 });
      refuses = false;
      await portal().runDueJobs(SEND_EMAIL);
      assert.equal(sent.length, 0);
    });

    test('work of another clinic is neither shown nor decided, and work that has not failed is left alone', async () => {
      const fail = `update jobs.job set state = 'failed', completed_on = jobs.job_now() where id = $1`;
      const order = async (key: string, clinicId: string) => {
        await portal().portal.db.transaction((tx) => enqueue(tx, SEND_EMAIL, { mailId: randomUUID() }, { key, clinicId }));
        return jobId(SEND_EMAIL, key);
      };
      const [theirs, ours, waiting] = [
        await order('theirs', CLINICS.summit.id),
        await order('ours', CLINICS.lakeside.id),
        await order('waiting', CLINICS.lakeside.id),
      ];
      for (const id of [theirs, ours]) await portal().portal.db.sql('fail_job', fail, [id]);
      assert.deepEqual(
        (await list()).jobs.map(({ id }) => id),
        [ours],
      );
      for (const id of [theirs, randomUUID()]) {
        assert.equal((await desk.send('PUT', `${PATH}/${id}/retry`)).status, 404);
        assert.equal((await desk.send('DELETE', `${PATH}/${id}`)).status, 404);
      }
      assert.equal((await desk.send('DELETE', `${PATH}/${waiting}`)).status, 200);
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
