/** Reads a whole file, also when something in it is wrong, so that all of it is told at once. */
import type { ChargeFileFacts, ChargeRow, Layout, LineProblem } from './charge-row.ts';
import { readCharges } from './read-charges.ts';
import { ChargesUnreadable } from './unreadable.ts';

/** So many problems are told one by one, the rest by their number. */
const PROBLEMS_TOLD = 50;
/** How often progress is told. */
const TELL_EVERY = 10_000;

/** What is in a file. */
export interface WholeFile {
  readonly layout: Layout | null;
  readonly facts: ChargeFileFacts | null;
  /** Rows with prices. */
  readonly rows: number;
  /** What insurances have negotiated in them. */
  readonly rates: number;
  /** Rows about modifiers, which have no price of their own. */
  readonly leftOut: number;
  readonly problemCount: number;
  /** The first of them; those of the file as a whole are on line 0. */
  readonly problems: readonly LineProblem[];
}

interface Work {
  /** Gets the rows as long as nothing is wrong. */
  add(row: ChargeRow): Promise<void>;
  readonly onProgress?: ((rows: number) => void) | undefined;
}

/** Reads to the end, or to where the file is none. */
export async function readWhole(chunks: AsyncIterable<Buffer>, { add, onProgress }: Work): Promise<WholeFile> {
  const problems: LineProblem[] = [];
  const counts = { rows: 0, rates: 0, leftOut: 0, problemCount: 0 };
  let layout: Layout | null = null;
  let facts: ChargeFileFacts | null = null;
  const note = (problem: LineProblem): void => {
    counts.problemCount += 1;
    if (problems.length < PROBLEMS_TOLD) problems.push(problem);
  };
  try {
    for await (const found of readCharges(chunks)) {
      if (found.kind === 'problem') note(found.problem);
      else if (found.kind === 'left-out') counts.leftOut += 1;
      else if (found.kind === 'facts') ({ layout, facts } = found);
      else {
        counts.rows += 1;
        counts.rates += found.row.rates.length;
        if (counts.problemCount === 0) await add(found.row);
        if (counts.rows % TELL_EVERY === 0) onProgress?.(counts.rows);
      }
    }
    if (counts.rows === 0 && counts.problemCount === 0) note({ line: 0, text: 'The file has no price.' });
  } catch (error) {
    if (!(error instanceof ChargesUnreadable)) throw error;
    note({ line: 0, text: error.message });
  }
  return { layout, facts, ...counts, problems };
}
