/**
 * `npm run bench`: what a first load costs and how fast the server answers.
 * Prints a table; `npm run bench -- --json FILE` also writes the numbers.
 * A benchmark, not a test: run it on a machine that does nothing else.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startTestPostgres } from '../../bff/src/database/test-postgres.ts';
import { ENV, NODE, ROOT } from '../install.mjs';
import { type ColdReport, measureCold, printCold, SECRET } from './cold.ts';
import { measureHello, measureHome } from './load.ts';
import { measurePage, type PageReport } from './pages.ts';
import { startPortal } from '../portal.ts';

// What is measured is what stands in the sources now.
const built = spawnSync(NODE, [join(ROOT, 'tools/build/build.ts')], { cwd: ROOT, stdio: 'inherit', env: ENV });
if (built.status !== 0) process.exit(1);

// `--cold` leaves out everything but the cold figures.
const { values } = parseArgs({ options: { json: { type: 'string' }, cold: { type: 'boolean' } } });
/** What a server of this size is given, by the rule of a quarter of the memory (PostgreSQL's manual, 20.4.1). */
const SERVER_SETTINGS = { shared_buffers: '1GB' };

const folder = await mkdtemp(join(tmpdir(), 'portal-bench-'));
/** The server asked again and again for one patient. */
interface WarmReport {
  readonly helloPerSecond: number;
  readonly homePerSecond: number;
  readonly homeP99Ms: number;
}

interface Report {
  pages: { signIn?: PageReport; home?: PageReport };
  server: { pglite?: WarmReport; postgres?: Partial<WarmReport> & { readonly cold: ColdReport; readonly grown: ColdReport } };
}

const report: Report = { pages: {}, server: {} };

try {
  if (!values.cold) {
    const pglite = await startPortal({ dataDir: join(folder, 'pglite') });
    try {
      console.error('Measuring pages …');
      report.pages.signIn = await measurePage(`${pglite.url}/sign-in`);
      report.pages.home = await measurePage(`${pglite.url}/`, await pglite.signIn());
      console.error('Measuring the server on PGlite …');
      report.server.pglite = { ...(await measureHello()), ...(await measureHome(pglite.url, await pglite.signIn())) };
    } finally {
      await pglite.stop();
    }
  }
  const server = await startTestPostgres(process.env, SERVER_SETTINGS);
  const postgres = await startPortal({ dataDir: join(folder, 'postgres'), databaseUrl: server.url, env: { PORTAL_SECRET: SECRET } });
  try {
    console.error('Measuring the server on PostgreSQL …');
    const warm = values.cold ? {} : { ...(await measureHello()), ...(await measureHome(postgres.url, await postgres.signIn())) };
    console.error('Measuring for people who were not there before …');
    report.server.postgres = { ...warm, ...(await measureCold(postgres.url, server.url)) };
  } finally {
    await postgres.stop();
    await server.stop();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

print(report);
if (values.json) await writeFile(values.json, `${JSON.stringify(report, null, 2)}\n`);

function print({ pages, server }: Report): void {
  const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
  console.log('\nFirst load          gzip      brotli    requests  performance  accessibility  best practices  largest paint  layout shift');
  for (const [name, page] of Object.entries(pages) as [string, PageReport][]) {
    const { performance, accessibility, bestPractices } = page.lighthouse;
    const cells = [
      kb(page.jsGzip),
      kb(page.jsBrotli),
      page.requests,
      performance,
      accessibility,
      bestPractices,
      `${page.lcpMs} ms`,
      page.layoutShift.toFixed(3),
    ];
    console.log(`${name.padEnd(18)}  ${cells.map((cell, i) => String(cell).padEnd([8, 8, 8, 11, 13, 14, 13, 12][i] ?? 0)).join('  ')}`);
  }
  if (server.postgres) printCold(server.postgres);
  console.log('\nServer, one patient again and again');
  console.log('            hello/s   home/s    ratio   p99');
  for (const [name, row] of Object.entries(server)) {
    if (!isWarm(row)) continue;
    const ratio = (row.homePerSecond / row.helloPerSecond).toFixed(3);
    console.log(
      `${name.padEnd(10)}  ${String(Math.round(row.helloPerSecond)).padEnd(8)}  ${String(Math.round(row.homePerSecond)).padEnd(8)}  ${ratio}   ${row.homeP99Ms} ms`,
    );
  }
}

function isWarm(row: Partial<WarmReport>): row is WarmReport {
  return row.homePerSecond !== undefined;
}
