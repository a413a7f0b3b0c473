import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { after, before, test } from 'node:test';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { createAuditLog } from '../audit/audit-log.ts';
import { eachEngine, useDatabase } from '../database/testing.ts';
import { newAdminToken, publishAdminAccess, readAdminAccess, withdrawAdminAccess } from './admin-access.ts';
import { anchorThroughServer, importPricesThroughServer, ingestThroughServer, inviteThroughServer, verifyThroughServer } from './admin-client.ts';
import { TALL } from '../prices/testing.ts';
import { bundle, observation, patient, withFolder } from './fixtures/resources.ts';
import { createAdminRoutes } from './routes.ts';

eachEngine((engine) => {
  const database = useDatabase(engine);
  const token = newAdminToken();
  let server: Server;
  let url = '';

  before(async () => {
    const host = {
      db: database(),
      secret: 's'.repeat(32),
      origin: 'https://portal.example',
      spoolFolder: tmpdir(),
      now: () => new Date(),
      staff: async () => ['done'],
      backup: () => Promise.reject(new Error('not asked for')),
    };
    server = serve({ fetch: new Hono().route('/admin', createAdminRoutes(host, token)).fetch, port: 0, hostname: '127.0.0.1' }) as Server;
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => new Promise((resolve) => server.close(resolve)));

  test('a file goes in through the running server, with progress and a report', async () => {
    const id = randomUUID();
    await withFolder(async (write) => {
      const file = await write('file.json', bundle([patient(id), observation(randomUUID(), `Patient/${id}`)]));
      let last = 0;
      const report = await ingestThroughServer({ url, token }, [file], { onProgress: (done) => (last = done) });
      assert.equal(report.types['Observation']?.created, 1);
      assert.equal(report.files[0]?.name, 'file.json');
      assert.equal(last, 2);
      const cut = await write('cut.json', '{"resourceType":"Bundle"');
      assert.match((await ingestThroughServer({ url, token }, [cut], {})).files[0]?.problem ?? '', /cut off/);
    });
  });

  test('an invitation is made through the running server, and an unknown number is said so', async () => {
    const { patientNumber } = await database().prisma.patient.findFirstOrThrow();
    const { link } = await inviteThroughServer({ url, token }, patientNumber);
    assert.match(link, /^https:\/\/portal\.example\/activate#[A-Z2-9]{5}-[A-Z2-9]{5}$/);
    await assert.rejects(inviteThroughServer({ url, token }, 'NH-000000'), /No patient has this number/);
  });

  test('prices go in through the running server: all of a file or nothing of it, for a clinic that there is', async () => {
    const { id: clinicId } = await database().prisma.clinic.create({ data: { name: 'Harbor Clinic', timeZone: 'America/Chicago' } });
    const live = () => database().prisma.chargeItem.count({ where: { file: { clinicId, state: 'live' } } });
    await withFolder(async (write) => {
      const bringIn = ({ path }: { readonly path: string }, clinic = 'harbor') =>
        importPricesThroughServer({ url, token }, { path, fileName: 'charges.csv', clinic });
      const whole = await write('charges.csv', TALL);
      assert.equal((await bringIn(whole)).outcome, 'live');
      assert.equal(await live(), 2);
      const file = await database().prisma.chargeFile.findFirstOrThrow({ where: { clinicId } });
      assert.equal(file.fileName, 'charges.csv');
      // A wrong line, and one that a lost connection left in two: the prices of before stay.
      for (const [name, text] of [
        ['wrong.csv', TALL.replace('1080.5', 'cheap')],
        ['cut.csv', TALL.slice(0, -40)],
      ] as const) {
        assert.equal((await bringIn(await write(name, text))).outcome, 'refused', name);
        assert.equal(await live(), 2);
      }
      await assert.rejects(bringIn(whole, 'Nowhere'), /Nowhere/);
    });
    const without = await fetch(`${url}/admin/prices?name=charges.csv`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: TALL });
    assert.equal(without.status, 400);
    assert.equal((await fetch(`${url}/admin/prices?name=charges.csv&clinic=harbor`, { method: 'POST', body: TALL })).status, 404);
  });

  test('the audit log is anchored and checked through the running server', async () => {
    await createAuditLog(database(), () => 'tests.done').append({
      at: new Date(),
      action: 'read',
      outcome: 'success',
      status: 200,
      method: 'GET',
      route: '/api/x',
      requestId: randomUUID(),
    });
    const anchor = await anchorThroughServer({ url, token });
    assert.ok(anchor);
    const verdict = await verifyThroughServer({ url, token }, [anchor]);
    assert.ok(verdict.ok);
    assert.deepEqual([verdict.count, verdict.vouched?.seq, verdict.vouched?.to], [anchor.seq, anchor.seq, anchor.at]);
    const foreign = { ...anchor, hash: '00'.repeat(32) };
    assert.deepEqual(await verifyThroughServer({ url, token }, [foreign]), { ok: false, seq: anchor.seq, problem: 'anchor-signature' });
    const cutOff = { ...anchor, seq: 'ten' } as unknown as typeof anchor;
    await assert.rejects(verifyThroughServer({ url, token }, [cutOff]), /not as they were written/);
  });

  test('without the token, or through a proxy, there is nothing here', async () => {
    const headers: Record<string, string>[] = [
      {},
      { authorization: 'Bearer wrong' },
      { authorization: `Basic ${token}` },
      { authorization: `Bearer ${token}`, 'x-forwarded-for': '127.0.0.1' },
    ];
    for (const one of headers) {
      const response = await fetch(`${url}/admin/invitations`, { method: 'POST', headers: one, body: '{}' });
      assert.equal(response.status, 404);
    }
  });

  test('the token is in a file only its owner can read, and gone when the server is', async () => {
    await withFolder(async (_write, folder) => {
      await publishAdminAccess(folder, { url, token });
      assert.equal((await stat(`${folder}/admin.token`)).mode & 0o777, 0o600);
      assert.deepEqual(await readAdminAccess(folder), { url, token });
      await withdrawAdminAccess(folder);
      assert.equal(await readAdminAccess(folder), null);
    });
  });
});
