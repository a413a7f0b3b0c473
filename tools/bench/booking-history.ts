/**
 * `npm run check:booking-history -- --clients 20 --seconds 600`: clients hold,
 * extend, book, move, give up and cancel at random over several processes of the
 * server on one PostgreSQL, of which one is killed with -9, or the database ended
 * as by a crash, every twelve seconds. Then the history is checked (BK-08): see
 * `history/check.ts`. It is kept in `var/bench/booking-history.json`. Ends with 1
 * when anything is wrong.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../install.mjs';
import { checkHistory } from './history/check.ts';
import { type Disturbance, makeHistory } from './history/make-history.ts';

const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '20' },
    processes: { type: 'string', default: '2' },
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const clients = Number(values.clients);
const seconds = Number(values.seconds);
const seed = Number(values.seed);

const DISTURBED_EVERY_MS = 12_000;
/** A patient lasts a client some seconds: what one may book in a day is limited. */
const PATIENT_SECONDS = 2;

let began = 0;
const passed = (): number => Date.now() - began;
const disturbances: Record<Disturbance, number> = { kill: 0, restart: 0 };

const history = await makeHistory({
  clients,
  processes: Number(values.processes),
  patients: 5 + Math.ceil(seconds / PATIENT_SECONDS),
  seed,
  goesOn: () => {
    began ||= Date.now();
    return passed() < seconds * 1000;
  },
  disturb: () => {
    const due = Math.floor(passed() / DISTURBED_EVERY_MS);
    if (due <= disturbances.kill + disturbances.restart || passed() > seconds * 1000) return null;
    return disturbances.kill <= disturbances.restart ? 'kill' : 'restart';
  },
  onDisturbed: (what, done) => {
    disturbances[what] += 1;
    console.log(`${Math.round(passed() / 1000)} s, ${done} operations: ${what === 'kill' ? 'a process is killed' : 'the database is started again'}`);
  },
});
const { operations, found } = history;
const faults = checkHistory(operations, found);
await mkdir(join(ROOT, 'var/bench'), { recursive: true });
await writeFile(join(ROOT, 'var/bench/booking-history.json'), JSON.stringify(history));

const count = (outcome: string): number => operations.filter((one) => one.outcome === outcome).length;
const patients = new Set(operations.map(({ patientId }) => patientId)).size;
console.log(`Seed ${seed}: ${operations.length} operations of ${clients} clients as ${patients} patients over ${values.processes} processes in ${seconds} s;`);
console.log(
  `${count('ok')} ok, ${count('fail')} refused, ${count('unknown')} without an answer; ${disturbances.kill} kills, ${disturbances.restart} crashes of the database.`,
);
for (const op of ['hold', 'extend', 'confirm', 'release', 'cancel'] as const) {
  const of = operations.filter((one) => one.op === op);
  console.log(
    `  ${op.padEnd(8)}${['ok', 'fail', 'unknown'].map((outcome) => `${of.filter((one) => one.outcome === outcome).length} ${outcome}`.padEnd(12)).join('')}`,
  );
}
console.log(
  `Found ${found.visits.length} visits, ${found.visits.filter(({ status }) => status === 'booked').length} of them booked, and ${found.holds.length} holds.`,
);
for (const fault of faults) console.error(fault);
console.log(faults.length === 0 ? 'Nothing overlaps, nothing acknowledged is lost, and nothing refused is there.' : `${faults.length} faults.`);
if (faults.length > 0) process.exitCode = 1;
