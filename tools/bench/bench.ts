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
import { serveControl } from './control/serve-control.ts';
import { measurePages, type PageReport } from './pages.ts';
import { startPortal } from '../portal.ts';

// What is measured is what stands in the sources now.
const built = spawnSync(NODE, [join(ROOT, 'tools/build/build.ts')], { cwd: ROOT, stdio: 'inherit', env: ENV });
if (built.status !== 0) process.exit(1);

// `--cold` leaves out everything but the cold figures of the server, `--pages` everything but the pages.
const { values } = parseArgs({ options: { json: { type: 'string' }, cold: { type: 'boolean' }, pages: { type: 'boolean' } } });
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
  pages: Partial<Record<'signIn' | 'home' | 'control', PageReport>>;
  server: { pglite?: WarmReport; postgres?: Partial<WarmReport> & { readonly cold: ColdReport; readonly grown: ColdReport } };
}

const report: Report = { pages: {}, server: {} };

try {
  if (!values.cold) {
    const pglite = await startPortal({ dataDir: join(folder, 'pglite') });
    try {
      console.error('Measuring pages …');
      const control = await serveControl();
      report.pages = await measurePages({
        signIn: { url: `${pglite.url}/sign-in` },
        home: { url: `${pglite.url}/`, cookie: await pglite.signIn() },
        control: { url: control.url },
      });
      await control.stop();
      if (!values.pages) {
        console.error('Measuring the server on PGlite …');
        report.server.pglite = { ...(await measureHello()), ...(await measureHome(pglite.url, await pglite.signIn())) };
      }
    } finally {
      await pglite.stop();
    }
  }
  if (!values.pages) await measureOnPostgres();
} finally {
  await rm(folder, { recursive: true, force: true });
}

print(report);
if (values.json) await writeFile(values.json, `${JSON.stringify(report, null, 2)}\n`);

async function measureOnPostgres(): Promise<void> {
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
}

function print({ pages, server }: Report): void {
  printPages(pages);
  if (server.postgres) printCold(server.postgres);
  if (!Object.values(server).some(isWarm)) return;
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

function printPages(pages: Report['pages']): void {
  const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
  const { control } = pages;
  const beside = (ms: number, key: 'scriptMs' | 'mainMs'): string => `${ms} ms${control ? ` (${(ms / control[key]).toFixed(2)} of control)` : ''}`;
  for (const [name, page] of Object.entries(pages)) {
    const { performance, accessibility, bestPractices } = page.lighthouse;
    console.log(`\nFirst load of ${name}`);
    console.log(`  scripts          ${kb(page.jsGzip)} gzip, ${kb(page.jsBrotli)} brotli; typeface ${kb(page.fontBytes)}; ${page.requests} requests`);
    console.log(`  script time      ${beside(page.scriptMs, 'scriptMs')}`);
    console.log(`  main thread      ${beside(page.mainMs, 'mainMs')}, longest task ${page.longestTaskMs} ms, blocking time ${page.tbtMs} ms`);
    console.log(`  largest paint    ${page.lcpMs} ms, layout shift ${page.layoutShift.toFixed(3)}`);
    console.log(`  Lighthouse       performance ${performance}, accessibility ${accessibility}, best practices ${bestPractices}`);
  }
}

function isWarm(row: Partial<WarmReport>): row is WarmReport {
  return row.homePerSecond !== undefined;
}
