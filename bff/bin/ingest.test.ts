import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { test } from 'node:test';
import { bundle, patient, withFolder } from '../src/fhir/fixtures/resources.ts';

function run(program: string, args: string[], dataDir: string): { status: number | null; out: string; err: string } {
  const env = { ...process.env, PORTAL_DATA: dataDir, DATABASE_URL: '' };
  const done = spawnSync(process.execPath, [join(import.meta.dirname, program), ...args], { env, encoding: 'utf8' });
  return { status: done.status, out: done.stdout, err: done.stderr };
}

test('a file that is cut off fails the command and keeps the others’ data; the patient can then be invited', async () => {
  await withFolder(async (write, folder) => {
    const text = JSON.stringify(bundle([patient(randomUUID())]));
    await write('good.json', text);
    await write('cut.json', text.slice(0, -5));
    const dataDir = join(folder, 'state');
    const first = run('ingest.ts', [folder], dataDir);
    assert.equal(first.status, 1);
    assert.match(first.out, /Not read: cut\.json: The file is cut off/);
    assert.match(first.err, /good\.json: 1 of 1 resources/);
    const number = /New patient numbers: (NH-\d+)/.exec(first.out)?.[1] ?? '';
    const again = run('ingest.ts', [join(folder, 'good.json')], dataDir);
    assert.equal(again.status, 0);
    assert.match(again.out, /Patient\s+0\s+0\s+1\s+0/);
    const invited = run('invite.ts', ['--patient', number], dataDir);
    assert.equal(invited.status, 0);
    assert.match(invited.out, /\/activate#[A-Z2-9]{5}-[A-Z2-9]{5}/);
    const unknown = run('invite.ts', ['--patient', 'NH-1'], dataDir);
    assert.equal(unknown.status, 1);
    assert.match(unknown.err, /No patient has this number/);
  });
});

test('a wrong call says how to call it', () => {
  assert.equal(run('ingest.ts', [], 'unused').status, 2);
  assert.match(run('invite.ts', ['--name', 'x'], 'unused').err, /Usage: npm run invite/);
});
