/**
 * `npm test`: everything that must hold, and one closing line `N passed, N failed`.
 *
 *     npm test -- types bff            only the stages named
 *     npm test -- bff-pglite           the server's tests on the embedded database
 *     npm test -- --since <commit>     what the changes since then can reach
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './browser.ts';
import { ENV, ROOT } from './install.mjs';
import { countTests, failedTests } from './testing/counts.ts';
import { readPackages } from './testing/packages.ts';
import { reachOf, type Reach } from './testing/reach.ts';
import { slowestFiles } from './testing/slowest.ts';
import { type Check, DURATIONS, DURATIONS_PLACE, stagesOf, STEPS } from './testing/stages.ts';

const { values, positionals: chosen } = parseArgs({ allowPositionals: true, options: { since: { type: 'string' } } });

/** Several times what the longest stage takes: a stage that hangs is said, and the others are run. */
const LONGEST_MS = 25 * 60_000;

/** What runs now, each a group of processes: they do not hear of Ctrl-C by themselves. */
const groups = new Set<number | undefined>();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    groups.forEach(endGroup);
    process.exit(1);
  });
}

const packages = readPackages(ROOT);
const stages = stagesOf(packages);
const unknown = chosen.filter((name) => !(name in stages));
if (unknown.length > 0) stop(`No stage named ${unknown.join(', ')}. There are: ${Object.keys(stages).join(', ')}.`);
const reach = values.since === undefined ? undefined : reachSince(values.since);

const env = {
  ...ENV,
  CHROME_PATH: ensureBrowser(),
  FORCE_COLOR: '0',
  NODE_NO_WARNINGS: '1',
  // What was compiled for one process is there for the next.
  NODE_COMPILE_CACHE: join(ROOT, 'var', 'compiled'),
};

let passed = 0;
let failed = 0;
/** Each with what failed in it, so that the end of a long output says it all. */
const failures: string[] = [];
const durations: string[] = [];
const folder = mkdtempSync(join(tmpdir(), 'portal-durations-'));
for (const step of STEPS) {
  const lists = step
    .map((names) => names.filter((name) => (chosen.length > 0 ? chosen.includes(name) : !stages[name]?.onlyByName)))
    .filter((names) => names.length > 0);
  // What runs beside something else says all at its end, so that each output stays in one piece.
  await Promise.all(lists.map((names, index) => runStages(names, index === 0)));
}
rmSync(folder, { recursive: true, force: true });

const slowest = slowestFiles(durations.join(''));
if (slowest.length > 0) console.log(`\n${slowest.join('\n')}`);
if (failures.length > 0) console.log(`\nFailed:\n${failures.map((name) => `  ${name}`).join('\n')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

async function runStages(names: readonly string[], isHeard: boolean): Promise<void> {
  for (const stage of names) {
    for (const check of stages[stage]?.checks(reach) ?? []) await runCheck(stage, check, isHeard);
  }
}

/** Runs one and counts what it says; `isHeard` says it as it comes. */
async function runCheck(stage: string, check: Check, isHeard: boolean): Promise<void> {
  const started = Date.now();
  const title = `\n── ${stage}: ${check.name}`;
  if (isHeard) console.log(title);
  const durationsFile = join(folder, stage);
  const { code, output } = await run(check, durationsFile, isHeard);
  if (existsSync(durationsFile)) durations.push(readFileSync(durationsFile, 'utf8'));
  const counts = countTests(output) ?? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  passed += counts.passed;
  // A runner can fail without a failing test, for instance on a file that does not load.
  failed += code !== 0 && counts.failed === 0 ? 1 : counts.failed;
  if (code !== 0) failures.push(`${stage}: ${check.name}`, ...failedTests(output).map((name) => `  ${name}`));
  if (!isHeard) console.log(`${title}\n${output}`);
  console.log(`── ${stage}: ${code === 0 ? 'ok' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/** What has changed since a commit, committed or not, and says what can be reached by it. */
function reachSince(commit: string): Reach {
  const changed = [...git('diff', '--name-only', '--no-renames', commit), ...git('ls-files', '--others', '--exclude-standard')];
  const found = reachOf(changed, packages);
  if (found.everythingBecauseOf) console.log(`${found.everythingBecauseOf} can reach everything.`);
  else console.log(`${changed.length} changed files can reach: ${[...found.packages].join(', ') || 'no package'}.`);
  return found;
}

function git(...args: string[]): string[] {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) stop(stderr.trim());
  return stdout.split('\n').filter((line) => line !== '');
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    // It may have ended in this moment.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function run({ command, env: more }: Check, durationsFile: string, isHeard: boolean): Promise<{ code: number; output: string }> {
  rmSync(durationsFile, { force: true });
  const [file = '', ...args] = command.map((part) => part.replace(DURATIONS_PLACE, durationsFile));
  // A runner that is told by its command writes alone: what its tests start must not write there, too.
  const isTold = command.some((part) => part.includes(DURATIONS_PLACE));
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: ROOT,
      env: { ...env, ...more, ...(isTold ? {} : { [DURATIONS]: durationsFile }) },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that all of it can be ended.
      detached: true,
    });
    let output = '';
    // Whoever holds its outputs keeps it from ending: what it started is ended with it.
    const tooLong = setTimeout(() => {
      output += `\n✖ cut off after ${LONGEST_MS / 60_000} minutes\n`;
      endGroup(child.pid);
      for (const stream of [child.stdout, child.stderr]) stream.destroy();
    }, LONGEST_MS);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text: string) => {
        output += text;
        if (isHeard) process.stdout.write(text);
      });
    }
    const end = (code: number, said: string) => {
      clearTimeout(tooLong);
      groups.delete(child.pid);
      resolve({ code, output: said });
    };
    groups.add(child.pid);
    child.on('error', (error) => end(1, error.message));
    child.on('close', (code) => end(code ?? 1, output));
  });
}
