/**
 * `npm run check:ledger -- --events 1000 --seed 7`: so many random events of payments
 * (paying, the same again, giving back, webhooks repeated and out of order, lost
 * answers) on a PostgreSQL of its own, while the process that works on them, and the
 * gateway, are killed with -9. Ends with 1 unless ledger, gateway and bank agree
 * (PY-08). The same seed makes the same orders; where a kill strikes is up to the machine.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '../../bff/src/database/database.ts';
import { migrate } from '../../bff/src/database/migrate.ts';
import { startTestPostgres } from '../../bff/src/database/test-postgres.ts';
import { payInStorm } from '../../bff/src/testing/payment-storm.ts';
import { ROOT } from '../install.mjs';

const { values } = parseArgs({
  options: { events: { type: 'string', default: '1000' }, seed: { type: 'string', default: String(Date.now() % 1_000_000) } },
});
const [events, seed] = [Number(values.events), Number(values.seed)];
const STARTS_AT = new Date('2026-11-24T16:00:00.000Z');

const server = await startTestPostgres();
try {
  const database = { databaseUrl: server.url, dataDir: null };
  const db = await openDatabase(database);
  await migrate(db);
  const clinic = await db.prisma.clinic.create({ data: { name: 'Lakeside', timeZone: 'America/Chicago' } });
  const { id: patientId } = await db.prisma.patient.create({
    data: { patientNumber: randomUUID(), clinicId: clinic.id, givenName: 'Dana', familyName: 'Whitfield' },
  });
  await db.close();
  console.log(`${events} events, seed ${seed}`);
  const result = await payInStorm({ database, patientId, events, seed, startsAt: STARTS_AT });
  await mkdir(join(ROOT, 'var/bench'), { recursive: true });
  await writeFile(join(ROOT, 'var/bench/ledger.json'), JSON.stringify({ events, seed, ...result }, null, 2));
  console.log(result.done, result.totals);
  for (const fault of result.faults) console.error(fault);
  console.log(result.faults.length === 0 ? 'Ledger, gateway and bank agree.' : `${result.faults.length} faults.`);
  process.exitCode = result.faults.length === 0 ? 0 : 1;
} finally {
  await server.stop();
}
