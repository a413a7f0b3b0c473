/**
 * A reporter for node's test runner: how long each test file took, one line of
 * JSON a file, in milliseconds. Where it is written to is the runner's setting.
 */
import type { TestEvent } from 'node:test/reporters';

/** One line. */
export interface FileDuration {
  readonly file: string;
  readonly ms: number;
}

export default async function* durations(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  /** Of files that share a process, which are not summed up one by one. */
  const together = new Map<string, number>();
  // A suite that a helper defines has the helper's file, and the tests in it have their own.
  let file: string | undefined;
  for await (const { type, data } of events) {
    if (type === 'test:complete') {
      if (data.file?.endsWith('.test.ts')) ({ file } = data);
      if (data.nesting === 0 && file !== undefined) together.set(file, (together.get(file) ?? 0) + data.details.duration_ms);
    }
    if (type !== 'test:summary') continue;
    if (data.file !== undefined) yield line(data.file, data.duration_ms);
    else if (process.execArgv.includes('--test-isolation=none')) for (const [each, ms] of together) yield line(each, ms);
  }
}

function line(file: string, ms: number): string {
  const duration: FileDuration = { file, ms: Math.round(ms) };
  return `${JSON.stringify(duration)}\n`;
}
