/** Reads a standard-charges file of CMS in whatever layout it is; which one is seen by its content, not by its name. */
import type { Found } from './charge-row.ts';
import { readCsv } from './read-csv.ts';
import { readJson } from './read-json.ts';
import { ChargesUnreadable } from './unreadable.ts';

const OPEN_BRACE = 0x7b;
const BOM = [0xef, 0xbb, 0xbf];

/** @throws {ChargesUnreadable} */
export async function* readCharges(chunks: AsyncIterable<Buffer>): AsyncGenerator<Found> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first: Buffer[] = [];
  let beginning: number | undefined;
  while (beginning === undefined) {
    const next = await iterator.next();
    if (next.done) throw new ChargesUnreadable('The file is empty.');
    first.push(next.value);
    beginning = next.value.find((byte, at) => !(byte === 0x20 || (byte >= 0x09 && byte <= 0x0d) || (at < BOM.length && byte === BOM[at])));
  }
  const whole = (async function* all(): AsyncGenerator<Buffer> {
    yield* first;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  })();
  yield* beginning === OPEN_BRACE ? readJson(whole) : readCsv(whole);
}
