/** Many book, move and cancel at once, while a process is killed and the database crashes; see `tools/bench/history`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkHistory } from '../../tools/bench/history/check.ts';
import { type Disturbance, makeHistory } from '../../tools/bench/history/make-history.ts';

const CLIENTS = 6;
const OPERATIONS = CLIENTS * 25;

test('BK-08 what was acknowledged is kept, what was refused is not there, and nothing overlaps, though a process is killed and the database crashes', async () => {
  const due = new Map<Disturbance, number>([
    ['kill', OPERATIONS / 4],
    ['restart', OPERATIONS / 2],
  ]);
  const disturbed: Disturbance[] = [];
  const { operations, found } = await makeHistory({
    clients: CLIENTS,
    processes: 2,
    patients: 5,
    seed: 8,
    // Whatever was disturbed is over, and has been gone on with.
    goesOn: (done) => done < OPERATIONS || disturbed.length < due.size,
    disturb: (done) => [...due].find(([what, from]) => done >= from && !disturbed.includes(what))?.[0] ?? null,
    onDisturbed: (what) => disturbed.push(what),
  });
  assert.deepEqual(checkHistory(operations, found), []);
  assert.deepEqual(disturbed, ['kill', 'restart']);
  // It was worth looking at: things were booked, moved, canceled and lost to others.
  for (const op of ['hold', 'confirm', 'cancel'] as const)
    assert.ok(
      operations.some((one) => one.op === op && one.outcome === 'ok'),
      op,
    );
  assert.ok(operations.some(({ op, outcome }) => op === 'hold' && outcome === 'fail'));
});
