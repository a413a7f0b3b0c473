import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { ConfigError } from './config-error.ts';
import { readConfig } from './config.ts';
import { keptFile } from './kept-file.ts';

describe('files that the portal makes for itself', () => {
  let folder = '';
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'portal-kept-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  test('LD-10 one is made once, whole, for its owner alone, and nothing else is left', () => {
    const keep = (text: string) =>
      keptFile(
        folder,
        'thing',
        () => text,
        (kept) => kept,
      );
    assert.deepEqual([keep('first'), keep('second')], ['first', 'first']);
    assert.deepEqual(readdirSync(folder), ['thing']);
    assert.equal(statSync(join(folder, 'thing')).mode & 0o777, 0o600);
  });

  test('LD-10 of two that are made at once, the first one holds for both', () => {
    const read = (text: string) => text;
    const late = keptFile(folder, 'thing', () => (writeFileSync(join(folder, 'thing'), 'first', { flag: 'wx' }), 'second'), read);
    assert.equal(late, 'first');
    assert.deepEqual(readdirSync(folder), ['thing']);
  });

  test('LD-10 a secret or keys that a full disk or a hand broke are named, and are not made anew', () => {
    readConfig({ PORTAL_DATA: folder });
    for (const [name, broken] of [
      ['secret', ''],
      ['secret', 'short'],
      ['push-keys.json', ''],
      ['push-keys.json', '{"publicKey":"B"}'],
      ['push-keys.json', '{"publicKey'],
    ] as const) {
      const file = join(folder, name);
      const kept = readFileSync(file, 'utf8');
      truncateSync(file);
      writeFileSync(file, broken);
      assert.throws(
        () => readConfig({ PORTAL_DATA: folder }),
        (error: Error) => error instanceof ConfigError && error.message.startsWith(file),
        `${name}: ${broken}`,
      );
      assert.equal(readFileSync(file, 'utf8'), broken);
      writeFileSync(file, kept);
    }
    readConfig({ PORTAL_DATA: folder });
  });
});
