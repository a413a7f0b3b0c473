/** What an import did, resource type by resource type, and how that prints. */
import type { Prisma } from '../database/generated/client.ts';
import { NOT_SHOWN_YET } from './mappers/index.ts';

export interface TypeCount {
  created: number;
  updated: number;
  unchanged: number;
  /** Taken out of the chart: its source deleted it, or says that it is no fact. */
  withdrawn: number;
  /** Kept, of a type that has no place in a chart yet. */
  hidden: number;
  /** Kept beside a newer version that was there. */
  older: number;
  /** Kept, and not shown: reason → how many. */
  skipped: Record<string, number>;
  /** Counted above, and something of it is less than was sent, or unclear: what → how many. */
  noted: Record<string, number>;
}

/** Counts of a type, in the order of the table, with their headings. */
const COLUMNS = { created: 'created', updated: 'changed', unchanged: 'unchanged', withdrawn: 'withdrawn', hidden: 'not shown', older: 'older' } as const;
type Column = keyof typeof COLUMNS;
const COLUMN_NAMES = Object.keys(COLUMNS) as Column[];

/** What became of one input. `problem` is set when it could not be read. */
export interface FileOutcome {
  name: string;
  source: string | null;
  problem: string | null;
}

/** Plain data, so that it can travel as JSON. */
export interface IngestReport {
  files: FileOutcome[];
  types: Record<string, TypeCount>;
  /** Numbers of the patients created. */
  patientNumbers: string[];
}

/** The report as a column of JSON takes it. */
export const toJson = ({ files, types, patientNumbers }: IngestReport): Prisma.InputJsonObject => ({
  files: files.map((file) => ({ ...file })),
  types: Object.fromEntries(Object.entries(types).map(([type, one]) => [type, { ...one }])),
  patientNumbers,
});

export const emptyReport = (): IngestReport => ({ files: [], types: {}, patientNumbers: [] });

function countOf(report: IngestReport, type: string): TypeCount {
  // An own property: a resource type called "constructor" must not find another.
  if (!Object.hasOwn(report.types, type)) {
    Object.defineProperty(report.types, type, {
      value: { created: 0, updated: 0, unchanged: 0, withdrawn: 0, hidden: 0, older: 0, skipped: {}, noted: {} },
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  return report.types[type] as TypeCount;
}

/** Adds to one of the counts of a type. */
export function count(report: IngestReport, type: string, what: Column, many = 1): void {
  countOf(report, type)[what] += many;
}

/** Notes that a resource was not stored, and why. */
export function skip(report: IngestReport, type: string, reason: string, many = 1): void {
  const { skipped } = countOf(report, type);
  skipped[reason] = (skipped[reason] ?? 0) + many;
}

/** Notes what of a resource that was counted is less than was sent, or unclear. */
export function noted(report: IngestReport, type: string, what: string, many = 1): void {
  const { noted: notes } = countOf(report, type);
  notes[what] = (notes[what] ?? 0) + many;
}

/** Adds the second report to the first. */
export function mergeReports(into: IngestReport, other: IngestReport): void {
  into.files.push(...other.files);
  into.patientNumbers.push(...other.patientNumbers);
  for (const [type, counts] of Object.entries(other.types)) {
    for (const what of COLUMN_NAMES) count(into, type, what, counts[what]);
    for (const [reason, many] of Object.entries(counts.skipped)) skip(into, type, reason, many);
    for (const [what, many] of Object.entries(counts.noted)) noted(into, type, what, many);
  }
}

/** True when every input could be read. */
export const allRead = (report: IngestReport): boolean => report.files.every((file) => file.problem === null);

const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0);

/** The table that ends an import, with a line for each reason and each unread file. */
export function formatReport(report: IngestReport): string {
  const rows = Object.entries(report.types)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([type, one]) => ({ type, cells: [...COLUMN_NAMES.map((column) => one[column]), sum(Object.values(one.skipped))], one }));
  const total = [...COLUMN_NAMES, 'refused'].map((_, column) => sum(rows.map((row) => row.cells[column] ?? 0)));
  const width = Math.max(8, ...rows.map((row) => row.type.length));
  const line = (name: string, cells: (string | number)[]): string => `${name.padEnd(width)}  ${cells.map((cell) => String(cell).padStart(9)).join('  ')}`;
  const lines = [line('Resource', [...Object.values(COLUMNS), 'refused'])];
  for (const row of rows) {
    lines.push(line(row.type, row.cells));
    if (NOT_SHOWN_YET.has(row.type)) lines.push(`${' '.repeat(width)}    kept, and on no page of the portal yet`);
    for (const [reason, many] of Object.entries(row.one.skipped)) lines.push(`${' '.repeat(width)}    ${many} refused: ${reason}`);
    for (const [what, many] of Object.entries(row.one.noted)) lines.push(`${' '.repeat(width)}    ${many} to note: ${what}`);
  }
  lines.push(line('Total', total));
  if (report.patientNumbers.length > 0) lines.push('', `New patient numbers: ${report.patientNumbers.join(', ')}`);
  const unread = report.files.filter((file) => file.problem !== null);
  if (unread.length > 0) lines.push('', ...unread.map((file) => `Not read: ${file.name}: ${file.problem}`));
  return lines.join('\n');
}
