/**
 * What the test gateway knows, kept as a journal: a line for each request that changed
 * something, with all that it changed. A line is there whole or, when the process was
 * killed in the middle of it, not at all.
 */
import { closeSync, mkdirSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Rows, Table } from './rows.ts';
import { TABLES } from './rows.ts';

export type Change = { readonly [Name in Table]: readonly [table: Name, row: Rows[Name]] }[Table];

export interface Journal {
  all<Name extends Table>(table: Name): Rows[Name][];
  get<Name extends Table>(table: Name, id: string): Rows[Name] | undefined;
  /** Keeps these together: after a crash all of them are there, or none. */
  write(changes: readonly Change[]): void;
  close(): void;
}

export function openJournal(folder: string): Journal {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'journal.jsonl');
  const tables = new Map<Table, Map<string, Rows[Table]>>(TABLES.map((name) => [name, new Map()]));
  const apply = (changes: readonly Change[]): void => {
    for (const [table, row] of changes) tables.get(table)?.set(row.id, row);
  };
  for (const line of wholeLines(file)) apply(JSON.parse(line) as Change[]);
  const handle = openSync(file, 'a', 0o600);
  return {
    all: <Name extends Table>(table: Name) => [...(tables.get(table)?.values() ?? [])] as Rows[Name][],
    get: <Name extends Table>(table: Name, id: string) => tables.get(table)?.get(id) as Rows[Name] | undefined,
    write(changes) {
      if (changes.length === 0) return;
      writeSync(handle, `${JSON.stringify(changes)}\n`);
      apply(changes);
    },
    close: () => closeSync(handle),
  };
}

/** Cuts off a last line that a kill left in two, so that the next is a line of its own. */
function wholeLines(file: string): string[] {
  let text: Buffer;
  try {
    text = readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  const whole = text.subarray(0, text.lastIndexOf('\n') + 1);
  if (whole.length < text.length) truncateSync(file, whole.length);
  return whole.toString('utf8').split('\n').slice(0, -1);
}
