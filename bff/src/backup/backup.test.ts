/** LD-13: a backup of a portal that is used, restored elsewhere; and what is no whole backup. */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { createAuditLog } from '../audit/audit-log.ts';
import { keepAnchor, readAnchors } from '../audit/anchors.ts';
import { anchorAuditLog } from '../audit/verify.ts';
import { readConfig } from '../config.ts';
import type { Config } from '../config.ts';
import { openDatabase } from '../database/database.ts';
import type { Database } from '../database/database.ts';
import { bothEngines } from '../database/testing.ts';
import type { TestDatabaseConfig } from '../database/testing.ts';
import { folderStorage } from '../files/storage-folder.ts';
import { checkOpens } from '../server.ts';
import { makeBackup } from './make.ts';
import { MANIFEST } from './manifest.ts';
import { restoreBackup } from './restore.ts';

const OBJECT = '5b0c1d2e-3a4b-4c5d-8e6f-708192a3b4c5';
const AT = new Date('2026-11-24T16:00:00.000Z');

bothEngines((engine) => {
  describe('LD-13 backup and restore', () => {
    let folder: string;
    let made: TestDatabaseConfig;
    let db: Database;
    let config: Config;
    const opened: TestDatabaseConfig[] = [];

    const settings = (database: TestDatabaseConfig['config'], name: string, more: Record<string, string> = {}): Config =>
      readConfig({
        NODE_ENV: 'test',
        PORTAL_SECRET: 's'.repeat(40),
        PORTAL_DATA: database.dataDir ?? join(folder, name),
        FILES_FOLDER: join(folder, `${name}-files`),
        ...(database.databaseUrl ? { DATABASE_URL: database.databaseUrl } : {}),
        ...more,
      });
    /** An empty place. */
    async function elsewhere(name: string, more: Record<string, string> = {}): Promise<Config> {
      if (engine.name === 'pglite') return settings({ dataDir: join(folder, name) }, name, more);
      const empty = await engine.create({ empty: true });
      opened.push(empty);
      return settings(empty.config, name, more);
    }

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'portal-backup-'));
      made = await engine.create();
      db = await openDatabase(made.config);
      config = settings(made.config, 'from');
      const audit = createAuditLog(db, () => 'tests.done');
      for (const reason of ['one', 'two']) await audit.append({ at: AT, action: 'security', outcome: 'success', reason });
      const anchor = await anchorAuditLog(db, config.secret, AT);
      assert.ok(anchor);
      await keepAnchor(config, anchor);
      await audit.append({ at: AT, action: 'security', outcome: 'success', reason: 'three' });
      await db.prisma.clinic.create({ data: { name: 'Lakeside', timeZone: 'America/Chicago' } });
      for (const number of [0, 1]) await folderStorage(config.filesFolder ?? '').put(OBJECT, number, Buffer.from(`piece ${number}`));
      const sealed = new Uint8Array([1]);
      const { id: userId } = await db.prisma.user.create({ data: { name: 'Dana', email: 'dana@example.org' } });
      const kept = { type: 'application/pdf', size: 14, sha256: 'ab'.repeat(32), object: OBJECT, pieces: 2, storage: 'folder', completedAt: AT } as const;
      const file = { purpose: 'requests.paper', userId, clientKey: OBJECT, announced: 14, received: 14, sealedName: sealed, sealedKey: sealed };
      await db.prisma.storedFile.create({ data: { ...file, ...kept, scan: 'clean', createdAt: AT, updatedAt: AT } });
    });
    after(async () => {
      await db.close();
      for (const each of [made, ...opened]) await each.remove();
      await rm(folder, { recursive: true, force: true });
    });
    const backup = (name: string) => makeBackup({ db, config, now: () => AT }, join(folder, name));

    test('LD-13 the restored portal opens, with every row, its files and an audit log that its anchors vouch for', async () => {
      const manifest = await backup('whole');
      // What comes later is not in it, and is no damage.
      await createAuditLog(db, () => 'tests.done').append({ at: AT, action: 'security', outcome: 'success', reason: 'later' });
      const target = await elsewhere('to');
      const restored = await restoreBackup(target, join(folder, 'whole'), checkOpens);
      assert.deepEqual([restored.auditEntries, restored.rows['public.clinic']], [3, 1]);
      assert.deepEqual(manifest, restored);
      assert.equal((await folderStorage(target.filesFolder ?? '').get(OBJECT, 1))?.toString(), 'piece 1');
      assert.deepEqual(await readAnchors(target), await readAnchors(config));
      assert.equal((await readAnchors(target)).length, 1);
      await assert.rejects(restoreBackup(target, join(folder, 'whole'), checkOpens), /not empty/);
      await assert.rejects(backup('whole'), /not empty/);
    });

    test('LD-13 a restored database with other rows than the manifest says, or a log that was tampered with, is named', async () => {
      const manifest = await backup('other-rows');
      const restored = async (name: string) => restoreBackup(await elsewhere(`to-${name}`), join(folder, name), checkOpens);
      await writeFile(join(folder, 'other-rows', MANIFEST), JSON.stringify({ ...manifest, rows: { ...manifest.rows, 'public.clinic': 2 } }));
      await assert.rejects(restored('other-rows'), /public\.clinic has 1 rows and not 2/);
      await db.prisma.$executeRawUnsafe('alter table audit_event disable trigger user');
      await db.prisma.$executeRawUnsafe(`update audit_event set reason = 'else' where seq = 2`);
      await backup('tampered');
      await db.prisma.$executeRawUnsafe(`update audit_event set reason = 'two' where seq = 2`);
      await db.prisma.$executeRawUnsafe('alter table audit_event enable trigger user');
      await assert.rejects(restored('tampered'), /audit log is damaged at entry 2/);
    });

    test('LD-13 nothing is restored with another secret', async () => {
      await backup('secret');
      const target = await elsewhere('other-secret', { PORTAL_SECRET: 'x'.repeat(40) });
      await assert.rejects(restoreBackup(target, join(folder, 'secret'), checkOpens), /PORTAL_SECRET/);
    });

    test('LD-13 a backup that was cut off, or changed, is none', async () => {
      await backup('cut');
      const target = await elsewhere('nowhere');
      const restore = () => restoreBackup(target, join(folder, 'cut'), checkOpens);
      const manifest = join(folder, 'cut', MANIFEST);
      await rename(manifest, `${manifest}.part`);
      await assert.rejects(restore(), /no whole backup/);
      await rename(`${manifest}.part`, manifest);
      await writeFile(join(folder, 'cut', 'files', OBJECT.slice(0, 2), OBJECT, '1'), 'other 1');
      await assert.rejects(restore(), /was changed/);
      await rm(join(folder, 'cut', 'files'), { recursive: true });
      await assert.rejects(restore(), /is missing/);
      const written: readonly string[] = await readdir(target.dataDir).catch(() => []);
      assert.ok(!written.includes('data'), 'something was written');
    });

    test('LD-13 a file that is gone while the backup is made ends it without a manifest', async () => {
      const place = join(config.filesFolder ?? '', OBJECT.slice(0, 2), OBJECT);
      await rename(place, `${place}-away`);
      await assert.rejects(backup('gone'), /stored file/);
      await rename(`${place}-away`, place);
      assert.ok(!(await readdir(join(folder, 'gone'))).includes(MANIFEST));
    });
  });
});
