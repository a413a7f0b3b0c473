import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { eachEngine } from '../database/testing.ts';
import { openDatabase } from '../database/database.ts';
import { observation, patient, withFolder } from './fixtures/resources.ts';

const CHILD = join(import.meta.dirname, 'fixtures/import-file.ts');
const MB = 1024 * 1024;

/** Writes a bundle of one patient and so many resources; `note` makes each as large as wanted. */
async function writeBundle(
  path: string,
  many: number,
  note: string,
  make: (id: string, subject: string, extra: object) => object = observation,
): Promise<{ patientId: string; bytes: number }> {
  const patientId = randomUUID();
  const out = createWriteStream(path);
  const put = async (resource: object, last = false): Promise<void> => {
    if (!out.write(`${JSON.stringify({ resource })}${last ? '' : ','}`)) await once(out, 'drain');
  };
  out.write('{"resourceType":"Bundle","type":"collection","entry":[');
  await put(patient(patientId));
  for (let index = 1; index <= many; index++) {
    await put(make(randomUUID(), `Patient/${patientId}`, { note: [{ text: note }] }), index === many);
  }
  out.end(']}');
  await once(out, 'close');
  return { patientId, bytes: out.bytesWritten };
}

const start = (url: string, path: string): ChildProcess => spawn(process.execPath, [CHILD, url, path], { stdio: ['ignore', 'pipe', 'inherit'] });

async function peakOf(child: ChildProcess): Promise<number> {
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  assert.equal(code, 0);
  return Number(output.trim().split('\n').at(-1));
}

eachEngine((engine) => {
  // A second process can't share an embedded database, and its own memory is not what is measured.
  const skip = engine.name === 'postgres' ? false : 'needs a database server';

  test('a 4 MB bundle takes less than 300 MB of memory', { skip }, async () => {
    const { config, remove } = await engine.create();
    await withFolder(async (_write, folder) => {
      const path = join(folder, 'large.json');
      const { bytes } = await writeBundle(path, 4_000, 'x'.repeat(700));
      assert.ok(bytes > 4 * MB);
      const peak = await peakOf(start(config.databaseUrl ?? '', path));
      assert.ok(peak < 300 * MB, `${Math.round(peak / MB)} MB`);
    });
    await remove();
  });

  test('FH-01: 100 MB with 100 000 entries stay within the same bounds', { skip, timeout: 120_000 }, async () => {
    const { config, remove } = await engine.create();
    await withFolder(async (_write, folder) => {
      const path = join(folder, 'huge.json');
      // Of a type the portal does not store, so that reading is what is measured.
      const make = (id: string, subject: string, extra: object): object => ({ resourceType: 'QuestionnaireResponse', id, subject, ...extra });
      const { bytes } = await writeBundle(path, 100_000, 'x'.repeat(1_000), make);
      assert.ok(bytes > 100 * MB);
      const peak = await peakOf(start(config.databaseUrl ?? '', path));
      assert.ok(peak < 400 * MB, `${Math.round(peak / MB)} MB`);
    });
    await remove();
  });

  test('FH-04: an import killed halfway and run again gives the same result, once', { skip }, async () => {
    const { config, remove } = await engine.create();
    await withFolder(async (_write, folder) => {
      const path = join(folder, 'file.json');
      const { patientId } = await writeBundle(path, 3_000, 'x');
      const first = start(config.databaseUrl ?? '', path);
      let batches = 0;
      first.stdout?.on('data', (chunk: Buffer) => {
        batches += chunk.toString().split('batch').length - 1;
        if (batches >= 3) first.kill('SIGKILL');
      });
      await once(first, 'close');
      const db = await openDatabase(config);
      const half = await db.prisma.observation.count({ where: { patientId } });
      assert.ok(half > 0 && half < 3_000, `${half} were written before the kill`);
      await peakOf(start(config.databaseUrl ?? '', path));
      assert.equal(await db.prisma.observation.count({ where: { patientId } }), 3_000);
      assert.equal(await db.prisma.fhirSource.count(), 3_001);
      await db.close();
    });
    await remove();
  });
});
