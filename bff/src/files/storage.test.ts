import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { eachEngine, useDatabase } from '../database/testing.ts';
import { databaseStorage } from './storage-database.ts';
import { folderStorage } from './storage-folder.ts';
import type { FileStorage } from './storage.ts';
import { openStorages } from './storages.ts';

async function listed(keys: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const key of keys) all.push(key);
  return all;
}

/** What every storage must do. */
function behavesAsStorage(open: () => FileStorage): void {
  test('pieces come back as they were put, the newest of a number, and are gone with their object', async () => {
    const storage = open();
    const [key, other] = [randomUUID(), `${randomUUID()}-in`];
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, index) => index));
    await storage.put(key, 0, bytes);
    await storage.put(key, 1_700_000_000, Buffer.from('first'));
    await storage.put(key, 1_700_000_000, Buffer.from('second'));
    await storage.put(other, 0, Buffer.from('other'));
    const read = async (from: string, number: number) => {
      const piece = await storage.get(from, number);
      return piece && Buffer.from(piece);
    };
    assert.deepEqual(await read(key, 0), bytes);
    assert.deepEqual(await read(key, 1_700_000_000), Buffer.from('second'));
    assert.equal(await read(key, 1), null);
    for (const _ of [1, 2]) await storage.remove(key);
    assert.equal(await read(key, 0), null);
    assert.deepEqual(await read(other, 0), Buffer.from('other'));
  });

  test('it tells which objects are older than a time', async () => {
    const storage = open();
    const key = randomUUID();
    const keys = async (time: number) => (await listed(storage.keysBefore(new Date(time)))).filter((each) => each === key);
    await storage.put(key, 0, Buffer.from('a'));
    await storage.put(key, 1, Buffer.from('b'));
    assert.deepEqual(await keys(Date.now() - 60_000), []);
    assert.deepEqual(await keys(Date.now() + 60_000), [key]);
  });

  test('UP-07 it takes no key that was not made by the portal', async () => {
    const storage = open();
    for (const key of ['../etc/passwd', '', 'x', `${randomUUID()}/..`, `${randomUUID()}-in/..`, `${randomUUID()}\0`, randomUUID().toUpperCase()]) {
      for (const use of [() => storage.put(key, 0, Buffer.from('x')), () => storage.get(key, 0), () => storage.remove(key)])
        await assert.rejects(use, TypeError, key);
    }
  });
}

eachEngine((engine) => {
  describe('the database as a storage', () => {
    const db = useDatabase(engine);
    behavesAsStorage(() => databaseStorage(db()));

    test('with a folder set, files go there and those in the database are still read', () => {
      const both = openStorages({ filesFolder: tmpdir() }, db());
      assert.deepEqual([both.current.name, both.named('database').name, both.all.length], ['folder', 'database', 2]);
      const one = openStorages({ filesFolder: undefined }, db());
      assert.equal(one.current.name, 'database');
      assert.throws(() => one.named('folder'), /Set FILES_FOLDER/);
    });
  });
});

describe('a folder as a storage', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portal-files-'));
  });
  after(() => rm(folder, { recursive: true }));
  behavesAsStorage(() => folderStorage(join(folder, 'files')));

  test('a folder that is not there has nothing in it', async () => {
    const none = folderStorage(join(folder, 'nowhere'));
    assert.equal(await none.get(randomUUID(), 0), null);
    assert.deepEqual(await listed(none.keysBefore(new Date())), []);
    assert.ok(!(await readdir(folder)).includes('nowhere'));
  });
});
