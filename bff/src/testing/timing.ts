/** Whether two things take the same time, on a machine that does other things meanwhile. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestEngine } from '../database/testing.ts';

/** After so many of each it is looked at for the first time; most are alike by then. */
const FIRST_LOOK = 40;
const SAMPLES = 200;
/** Of the longer median. */
const DIFFERENCE = 0.1;
/** A real difference is there each time; a neighbour's load is not. */
const MEASURES = 4;

/** Does one thing once, with what it needs before and after, and says how long the thing itself took, in milliseconds. */
export type Timed = () => Promise<number>;

/** Milliseconds that `work` takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** A test that measures, on PostgreSQL alone: what is compared is the portal's own work, which is the same on both engines. */
export function timingTest(engine: TestEngine, name: string, run: () => Promise<void>): void {
  if (engine.name === 'postgres') test(name, run);
}

/**
 * Fails when, measured again and again, the medians differ by more than a tenth. The two take turns, and turns at being
 * first. What differs is a step that one does and the other does not: as long as the step is, so few samples show it.
 */
export async function assertSameTime(one: Timed, other: Timed): Promise<void> {
  const seen: string[] = [];
  for (let measure = 0; measure < MEASURES; measure += 1) {
    const [first, second] = await medians(one, other);
    if (areAlike(first, second)) return;
    seen.push(`${first.toFixed(2)} ms and ${second.toFixed(2)} ms`);
  }
  assert.fail(seen.join('; '));
}

async function medians(one: Timed, other: Timed): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  const sample = async (which: 0 | 1) => {
    times[which].push(await (which === 0 ? one : other)());
  };
  for (let round = 1; round <= SAMPLES; round += 1) {
    const first = round % 2 === 0 ? 0 : 1;
    await sample(first);
    await sample(first === 0 ? 1 : 0);
    if (round % FIRST_LOOK === 0 && areAlike(median(times[0]), median(times[1]))) break;
  }
  return [median(times[0]), median(times[1])];
}

const areAlike = (first: number, second: number): boolean => Math.abs(first - second) <= DIFFERENCE * Math.max(first, second);

const median = (times: number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
