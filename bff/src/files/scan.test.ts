import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after, before, beforeEach, describe, test } from 'node:test';
import { clamdScanner, NO_SCANNER } from './scan.ts';
import { judged, startClamd, VIRUS } from './testing-clamd.ts';
import type { TestClamd } from './testing-clamd.ts';
import { inParts } from './testing.ts';

describe('looking for malware with clamd', () => {
  let got: TestClamd;
  let url = '';
  before(async () => {
    got = await startClamd();
    ({ url } = got);
  });
  after(() => got.close());
  beforeEach(() => {
    got.streams.length = 0;
    got.answer = judged;
  });

  test('UP-05 a file is sent whole as it streams by, and is clean or infected', async () => {
    const scanner = clamdScanner(url);
    assert.equal(await scanner.answers(), true);
    const bytes = Buffer.alloc(300_000, 'abc');
    assert.equal(await scanner.scan(inParts(bytes, 65_536)), 'clean');
    assert.deepEqual(got.streams, [bytes]);
    assert.equal(await scanner.scan(inParts(Buffer.from(`x${VIRUS}x`))), 'infected');
  });

  test('UP-03 what it could not look into is never clean', async () => {
    for (const answer of [
      'stream: Heuristics.Limits.Exceeded.MaxScanSize FOUND',
      'INSTREAM size limit exceeded. ERROR',
      'stream: Can’t allocate memory ERROR',
      '',
    ]) {
      got.answer = () => answer;
      assert.equal(await clamdScanner(url).scan(inParts(Buffer.from('x'))), 'waiting', answer);
    }
  });

  test('UP-05 when it hangs or is down, the file waits', async () => {
    got.answer = null;
    assert.equal(await clamdScanner(url, 50).scan(inParts(Buffer.from('x'))), 'waiting');
    const nobody = clamdScanner('tcp://127.0.0.1:1');
    assert.deepEqual([await nobody.scan(inParts(Buffer.from('x'))), await nobody.answers()], ['waiting', false]);
  });

  test('a file that can not be read is no fault of the scanner', async () => {
    const broken = new Readable({ read: () => void broken.destroy(new RangeError('broken')) });
    await assert.rejects(clamdScanner(url).scan(broken), RangeError);
  });

  test('it is reached by a socket file too', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'portal-clamd-'));
    const local = await startClamd(join(folder, 'clamd.ctl'));
    try {
      assert.equal(await clamdScanner(local.url).scan(inParts(Buffer.from('x'))), 'clean');
    } finally {
      local.close();
      await rm(folder, { recursive: true });
    }
  });

  test('without a scanner nothing is said to be clean', async () => {
    assert.equal(await NO_SCANNER.scan(inParts(Buffer.from('x'))), 'unchecked');
  });
});
