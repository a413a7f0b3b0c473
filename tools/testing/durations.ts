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
  for await (const { type, data } of events) {
    // Without a file it is the summary of all.
    if (type !== 'test:summary' || data.file === undefined) continue;
    const line: FileDuration = { file: data.file, ms: Math.round(data.duration_ms) };
    yield `${JSON.stringify(line)}\n`;
  }
}
