import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { removeLeftSpools, SPOOL } from './spool.ts';

test('the copies of uploads that a killed process left are removed at the next start, those of a running one and other folders stay', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'spool-test-'));
  const running = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  const killed = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  try {
    const dead = killed.pid ?? 0;
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    const names = {
      alive: `${SPOOL}${running.pid}-aB3xyz`,
      dead: `${SPOOL}${dead}-aB3xyz`,
      before: `${SPOOL}${process.pid}-q`,
      unnamed: `${SPOOL}aBcDeF`,
      other: 'features',
    };
    for (const name of Object.values(names)) {
      await mkdir(join(folder, name));
      await writeFile(join(folder, name, 'input'), '{}');
    }
    await removeLeftSpools(folder);
    assert.deepEqual((await readdir(folder)).toSorted(), [names.alive, names.other].toSorted());
    await removeLeftSpools(join(folder, 'nowhere'));
  } finally {
    running.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  }
});
