import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after, before, beforeEach, describe, test } from 'node:test';
import { clamdScanner, NO_SCANNER } from './scan.ts';
import { inParts } from './testing.ts';

/** What clamd is sent here as a virus. */
const VIRUS = 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE';

/** What a server that speaks as clamd does got, and how it answers. */
const got: { streams: Buffer[]; answer: ((bytes: Buffer) => string) | null } = { streams: [], answer: null };

/** Reads commands of clamd's protocol as its manual (clamd(8)) has them: zPING, and zINSTREAM with chunks behind their length. */
function speak(socket: Socket): void {
  let bytes = Buffer.alloc(0);
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk]);
    if (bytes.toString('latin1') === 'zPING\0') return void socket.end('PONG\0');
    const command = 'zINSTREAM\0';
    if (!bytes.toString('latin1').startsWith(command)) return;
    const parts: Buffer[] = [];
    for (let at = command.length; at + 4 <= bytes.length;) {
      const length = bytes.readUInt32BE(at);
      if (length === 0) {
        got.streams.push(Buffer.concat(parts));
        if (got.answer) socket.end(`${got.answer(Buffer.concat(parts))}\0`);
        return;
      }
      parts.push(bytes.subarray(at + 4, at + 4 + length));
      at += 4 + length;
    }
  });
}

describe('looking for malware with clamd', () => {
  const server = createServer(speak);
  let url = '';
  before(async () => {
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    url = `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => void server.close());
  beforeEach(() => {
    got.streams = [];
    got.answer = (bytes) => (bytes.includes(VIRUS) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK');
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
    const local = createServer(speak);
    await new Promise<void>((resolve) => void local.listen(join(folder, 'clamd.ctl'), resolve));
    try {
      assert.equal(await clamdScanner(`unix://${join(folder, 'clamd.ctl')}`).scan(inParts(Buffer.from('x'))), 'clean');
    } finally {
      local.close();
      await rm(folder, { recursive: true });
    }
  });

  test('without a scanner nothing is said to be clean', async () => {
    assert.equal(await NO_SCANNER.scan(inParts(Buffer.from('x'))), 'unchecked');
  });
});
