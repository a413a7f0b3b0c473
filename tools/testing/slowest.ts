/** Which test files a run spent its time in. */
import { relative } from 'node:path';
import { ROOT } from '../install.mjs';
import type { FileDuration } from './durations.ts';

const SHOWN = 15;

/** Longest a file may take, in seconds, before it is said: see "How long tests may take" in CONTRIBUTING. */
export const BUDGET_S = 20;

/** Lines for the end of a run: the slowest files, and how many are over what was agreed. `text` is what the runners wrote, a line of JSON a file. */
export function slowestFiles(text: string): string[] {
  const all = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as FileDuration)
    .sort((a, b) => b.ms - a.ms);
  if (all.length === 0) return [];
  const seconds = ({ ms }: FileDuration): string => `${(ms / 1000).toFixed(1).padStart(7)} s`;
  const over = all.filter(({ ms }) => ms > BUDGET_S * 1000);
  return [
    `The slowest of ${all.length} test files:`,
    ...all.slice(0, SHOWN).map((each) => `${seconds(each)}  ${relative(ROOT, each.file)}${over.includes(each) ? '  over budget' : ''}`),
    ...(over.length > 0 ? [`${over.length} took longer than the ${BUDGET_S} s a file may take.`] : []),
  ];
}
