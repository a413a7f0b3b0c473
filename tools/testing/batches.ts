/**
 * `batches.ts <file for durations> <pattern…>`: runs test files, several to a
 * process and two processes at once. Each process imports the server, which takes
 * seconds, and so does it once for its files instead of once for each.
 *
 * Files that share a process share what a module keeps. `tools/checks/hooks.test.ts`
 * sees to it that none has a hook of all.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { countTests } from './counts.ts';
import { BOUNDED } from './stages.ts';

/** Files of a process: what more would save in imports, they would take in memory and in waiting for the last one. */
const FILES = 8;
const AT_ONCE = 2;

/** In groups of neighbours, so that a file mostly meets those of its own folder. */
export function inBatches(files: readonly string[], most = FILES): string[][] {
  const sorted = files.toSorted();
  return Array.from({ length: Math.ceil(sorted.length / most) }, (_, index) => sorted.slice(index * most, (index + 1) * most));
}

/** Runs all, and says each one's output in one piece. @returns the exit code */
async function runAll(durations: string, patterns: readonly string[]): Promise<number> {
  const waiting = inBatches([...new Set(patterns.flatMap((pattern) => globSync(pattern)))]);
  if (waiting.length === 0) throw new Error(`No test file matches ${patterns.join(', ')}.`);
  const sum = { passed: 0, failed: 0 };
  let number = 0;
  const next = async (): Promise<void> => {
    for (let files = waiting.shift(); files; files = waiting.shift()) {
      const { code, signal, output } = await run(files, `${durations}.${(number += 1)}`);
      process.stdout.write(output);
      const counts = countTests(output) ?? { passed: 0, failed: 0 };
      sum.passed += counts.passed;
      // A process that ended in the middle has counted nothing.
      sum.failed += code === 0 ? 0 : Math.max(1, counts.failed);
      if (code !== 0 && counts.failed === 0) process.stdout.write(`✖ ended with ${code ?? signal}: ${files.map((file) => basename(file)).join(', ')}\n`);
    }
  };
  writeFileSync(durations, '');
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  writeFileSync(durations, Array.from({ length: number }, (_, index) => takeText(`${durations}.${index + 1}`)).join(''));
  process.stdout.write(`${sum.passed} passed, ${sum.failed} failed\n`);
  return sum.failed > 0 ? 1 : 0;
}

async function run(files: readonly string[], durations: string): Promise<{ code: number | null; signal: string | null; output: string }> {
  const reporters = ['spec', 'stdout', join(import.meta.dirname, 'durations.ts'), durations];
  const child = spawn(
    process.execPath,
    [
      '--test',
      ...BOUNDED,
      '--test-isolation=none',
      ...reporters.map((value, index) => `--test-reporter${index % 2 === 1 ? '-destination' : ''}=${value}`),
      ...files.map((file) => resolve(file)),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  return { code, signal, output };
}

/** Of a process that ended in the middle there may be none. */
function takeText(file: string): string {
  if (!existsSync(file)) return '';
  const text = readFileSync(file, 'utf8');
  rmSync(file);
  return text;
}

if (import.meta.main) {
  const [durations, ...patterns] = process.argv.slice(2);
  if (durations === undefined || patterns.length === 0) throw new Error('Usage: batches.ts <file for durations> <pattern…>');
  process.exitCode = await runAll(durations, patterns);
}
