import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import { PEOPLE } from '../../demo/people.ts';
import { eachEngine } from '../database/testing.ts';
import { usePortal } from '../testing/portal.ts';
import { ANCHOR_AUDIT_LOG, keepAnchor, readAnchors } from './anchors.ts';
import { verifyAuditLog } from './verify.ts';

const MINUTE = 60_000;

eachEngine((engine) => {
  describe('anchors of the audit log', () => {
    const portal = usePortal(engine, { LOG_LEVEL: 'info' });
    const db = () => portal().portal.db;
    const anchors = () => readAnchors(portal().portal.config);
    const verify = async () => verifyAuditLog(db(), await anchors(), portal().portal.config.secret);
    const grow = async (count: number) => {
      const dana = await portal().signIn(PEOPLE.dana.username);
      for (let done = 0; done < count; done += 1) await dana.get(`/api/patients/${PEOPLE.dana.grants[0]?.patientId}/billing/summary`);
    };

    test('LD-09 one is made by itself, to the file and to the log, and says from when to when it vouches', async () => {
      await grow(3);
      await portal().runDueJobs(ANCHOR_AUDIT_LOG);
      const [anchor, ...more] = await anchors();
      assert.ok(anchor);
      assert.deepEqual(more, []);
      assert.equal(anchor.at, portal().portal.now().toISOString());
      assert.ok(portal().logLines.some((line) => line.includes('audit log anchored') && line.includes(anchor.signature)));
      await grow(1);
      const verdict = await verify();
      assert.ok(verdict.ok && verdict.vouched);
      assert.ok(verdict.count > anchor.seq);
      assert.deepEqual([verdict.vouched.seq, verdict.vouched.to], [anchor.seq, anchor.at]);
      assert.ok((verdict.vouched.from ?? '') <= (anchor.at ?? ''));
    });

    test('LD-09 a log that did not grow gets no second one', async () => {
      await portal().runDueJobs(ANCHOR_AUDIT_LOG);
      const before = await anchors();
      portal().advance(15 * MINUTE);
      await portal().runDueJobs(ANCHOR_AUDIT_LOG);
      assert.deepEqual(await anchors(), before);
    });

    test('LD-09 whoever deletes the newest 50 rows and hashes all anew is found by the timed anchor', async () => {
      await grow(60);
      await portal().runDueJobs(ANCHOR_AUDIT_LOG);
      const { prisma } = db();
      const { seq: last } = await prisma.auditEvent.findFirstOrThrow({ orderBy: { seq: 'desc' } });
      await prisma.$executeRawUnsafe('alter table audit_event disable trigger user');
      await prisma.auditEvent.deleteMany({ where: { seq: { gt: last - 50n } } });
      // One row less in the past, so that every hash after it is another one; then all fits together again.
      await prisma.$executeRaw`delete from audit_event where seq = 2`;
      await prisma.$executeRaw`update audit_event set seq = seq - 1 where seq > 2`;
      await prisma.$executeRawUnsafe(`do $$
        declare r record; head bytea := decode(repeat('00', 32), 'hex');
        begin
          for r in select a.seq, audit_canonical(a) as canonical from audit_event a order by a.seq loop
            update audit_event set "previousHash" = head, hash = sha256(head || convert_to(r.canonical, 'UTF8')) where seq = r.seq returning hash into head;
          end loop;
        end $$`);
      const chainAlone = await verifyAuditLog(db());
      assert.ok(chainAlone.ok, 'by the chain alone it is whole');
      const verdict = await verify();
      assert.deepEqual([verdict.ok, verdict.ok ? null : verdict.problem], [false, 'rewritten']);
    });
  });
});

describe('where anchors are kept', () => {
  const anchor = { seq: 7, hash: 'ab'.repeat(32), at: '2026-03-08T09:30:00.000Z', signature: 'cd'.repeat(32) };
  let folder: string;
  let status = 204;
  const taken: unknown[] = [];
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    taken.push(await json(request));
    response.writeHead(status).end();
  };
  const server = createServer((request, response) => void take(request, response));
  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'anchors-'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  after(async () => {
    await new Promise((resolve) => server.close(resolve));
    await rm(folder, { recursive: true });
  });

  test('LD-09 each goes to the file, and to the address of the operator', async () => {
    const places = { anchorFile: join(folder, 'there', 'anchors.ndjson'), anchorUrl: url() };
    await keepAnchor(places, anchor);
    await keepAnchor({ ...places, anchorUrl: undefined }, { ...anchor, seq: 9 });
    assert.deepEqual(
      (await readAnchors(places)).map(({ seq }) => seq),
      [7, 9],
    );
    assert.deepEqual(taken, [anchor]);
  });

  test('LD-09 an address that does not take it is an error, so that it is tried again and seen', async () => {
    status = 500;
    await assert.rejects(keepAnchor({ anchorFile: join(folder, 'b.ndjson'), anchorUrl: url() }, anchor), /answered 500/);
  });

  test('LD-09 a file in which a line is no anchor is named, with the line', async () => {
    const anchorFile = join(folder, 'c.ndjson');
    await writeFile(anchorFile, `${JSON.stringify(anchor)}\n{"seq":8,"ha`);
    await assert.rejects(readAnchors({ anchorFile }), /line 2 is no anchor/);
  });
});
