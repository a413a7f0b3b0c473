/**
 * `npm run check:booking-race -- --attempts 200 --processes 2 --rounds 20`: many
 * patients want one time, over several processes of the server on one
 * PostgreSQL. In every fourth round one process is killed with -9 while they
 * ask. Of each round one has the time, everybody else who was answered is shown
 * other times, nothing overlaps, and what the dead held is free again once its
 * ten minutes are over. Ends with 1 when anything is otherwise.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { addCrowd, refreshSessions } from '../../bff/bench/crowd.ts';
import { holdersOf, letTimePass, makeTimes } from '../../bff/bench/race-times.ts';
import { startTestPostgres } from '../../bff/src/database/test-postgres.ts';
import { type RunningPortal, startPortal } from '../portal.ts';
import { ask } from './ask.ts';
import { SECRET } from './cold.ts';

const { values } = parseArgs({
  options: { attempts: { type: 'string', default: '200' }, processes: { type: 'string', default: '2' }, rounds: { type: 'string', default: '20' } },
});
const attempts = Number(values.attempts);
const processes = Number(values.processes);
const rounds = Number(values.rounds);

/** What a request came to; `unknown` when the process died before it answered. */
type Outcome = 'held' | 'shown others' | 'unknown' | `status ${number}`;

const folder = await mkdtemp(join(tmpdir(), 'portal-race-'));
const server = await startTestPostgres();
const portals: RunningPortal[] = [];

try {
  // The first one makes the tables and the demo world.
  for (let index = 0; index < processes; index += 1) portals.push(await start(index));
  await addCrowd(server.url, 1, attempts + 1);
  for (let round = 0; round < rounds; round += 1) await run(round);
  console.log(`${rounds} rounds of ${attempts} attempts over ${processes} processes: one had the time in each, and nothing overlapped.`);
} finally {
  for (const portal of portals) await portal.stop();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

function start(index: number): Promise<RunningPortal> {
  return startPortal({ dataDir: join(folder, String(index)), databaseUrl: server.url, env: { PORTAL_SECRET: SECRET } });
}

async function run(round: number): Promise<void> {
  const dies = round % 4 === 3;
  await refreshSessions(server.url);
  const { practitionerId, wanted } = await makeTimes(server.url, round);
  const answered = { count: 0 };
  const victim = portals[round % processes];
  const asking = Array.from({ length: attempts }, async (_, index): Promise<Outcome> => {
    const outcome = await want(portals[index % processes], index + 1, wanted);
    answered.count += 1;
    // In the middle: some have their answer, and some ask.
    if (dies && answered.count === Math.floor(attempts / 4)) victim?.process.kill('SIGKILL');
    return outcome;
  });
  const outcomes = await Promise.all(asking);
  if (dies && victim) portals[portals.indexOf(victim)] = await start(portals.indexOf(victim));

  const of = (outcome: Outcome): number => outcomes.filter((one) => one === outcome).length;
  const known = { held: of('held'), others: of('shown others'), unknown: of('unknown') };
  assert.equal(known.held + known.others + known.unknown, attempts, `round ${round}: ${JSON.stringify([...new Set(outcomes)])}`);
  if (!dies) assert.deepEqual(known, { held: 1, others: attempts - 1, unknown: 0 }, `round ${round}`);
  const holders = await holdersOf(server.url, practitionerId);
  for (const { steps } of holders) assert.equal(steps, 6, `round ${round}: half an hour is held whole`);
  assert.ok(known.held <= 1 && holders.length <= 1, `round ${round}: ${known.held} were told that they have it, ${holders.length} have it`);
  if (known.held === 1) assert.equal(holders.length, 1, `round ${round}: what was acknowledged is there`);

  await letTimePass(server.url);
  assert.equal(await want(portals[0], attempts + 1, wanted), 'held', `round ${round}: what was held is free again`);
  console.log(`round ${round + 1}${dies ? ', a process killed' : ''}: ${known.held} held, ${known.others} shown others, ${known.unknown} without an answer`);
}

async function want(portal: RunningPortal | undefined, n: number, slotId: string): Promise<Outcome> {
  if (!portal) throw new Error('There is no such process.');
  try {
    const answer = await ask(portal.url, n, 'scheduling/holds', { key: randomUUID(), body: { slotId, visitType: 'follow-up' } });
    const body = (await answer.json()) as { code?: string; alternatives?: unknown[] };
    if (answer.status === 201) return 'held';
    if (answer.status === 409 && body.code === 'booking/slot-taken' && (body.alternatives?.length ?? 0) > 0) return 'shown others';
    return `status ${answer.status}`;
  } catch {
    // The process is gone: whether it was written, nobody was told.
    return 'unknown';
  }
}
