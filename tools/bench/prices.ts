/**
 * `npm run bench:prices -- --rows 500000`: how much memory bringing in a large
 * standard-charges file takes, in each of the three layouts. It writes the files
 * itself, and fails when one takes 300 MB or more, or does not come in whole.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { openDatabase } from '../../bff/src/database/database.ts';
import { migrate } from '../../bff/src/database/migrate.ts';
import { startTestPostgres } from '../../bff/src/database/test-postgres.ts';
import { LAYOUTS, writeCharges } from './charge-files.ts';
import type { Layout } from './charge-files.ts';

const MB = 1024 * 1024;
const BOUND_MB = 300;
const CHILD = join(import.meta.dirname, '../../bff/bench/import-charges.ts');

const { values } = parseArgs({ options: { rows: { type: 'string', default: '500000' } } });
const rows = Number(values.rows);
if (!Number.isSafeInteger(rows) || rows < 1) throw new Error('Say how many rows: --rows 500000');

const folder = await mkdtemp(join(tmpdir(), 'portal-prices-'));
const server = await startTestPostgres(process.env);
try {
  const db = await openDatabase({ databaseUrl: server.url, dataDir: null });
  await migrate(db);
  const { id: clinicId } = await db.prisma.clinic.create({ data: { name: 'Bench', timeZone: 'America/Chicago' } });
  await db.close();
  let isGood = true;
  for (const layout of LAYOUTS) isGood = (await measure(layout, clinicId)) && isGood;
  process.exitCode = isGood ? 0 : 1;
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

async function measure(layout: Layout, clinicId: string): Promise<boolean> {
  const path = join(folder, layout);
  await writeCharges(layout, path, rows);
  const { size } = await stat(path);
  const began = performance.now();
  const { stdout } = await promisify(execFile)(process.execPath, [CHILD, server.url, clinicId, path], { encoding: 'utf8' });
  const seconds = (performance.now() - began) / 1000;
  const done = JSON.parse(stdout) as { outcome: string; rows: number; rates: number; problems: readonly { text: string }[]; peakBytes: number };
  await rm(path);
  const peakMb = Math.round(done.peakBytes / MB);
  const isWhole = done.outcome === 'live' && done.rows === rows;
  console.info(
    `${layout}: ${done.rows} rows, ${done.rates} rates, ${Math.round(size / MB)} MB, ${Math.round(seconds)} s, at most ${peakMb} MB of memory (bound ${BOUND_MB})${
      isWhole ? '' : `, NOT whole: ${done.outcome} ${done.problems[0]?.text ?? ''}`
    }`,
  );
  return isWhole && peakMb < BOUND_MB;
}
