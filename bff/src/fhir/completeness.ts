/** What becomes of every resource of some files, type by type: none may vanish without a word. */
import type { InputFile } from './input.ts';
import { indexFiles } from './file-index.ts';
import type { IngestDatabase } from './import-run.ts';
import { ingestFiles } from './ingest.ts';
import type { IngestOptions } from './ingest.ts';
import { UnreadableFile } from './json-scanner.ts';
import { NOT_SHOWN_YET } from './mappers/index.ts';
import { emptyReport, mergeReports } from './report.ts';
import type { IngestReport } from './report.ts';

export interface TypeCompleteness {
  /** Resources in the files, deletions too; each once, whatever versions of it there are. */
  inFiles: number;
  /** As they came. */
  kept: number;
  /** In the chart, and on a page. */
  shown: number;
  /** In the chart, and on no page yet; or kept and no fact. */
  notShown: number;
  withdrawn: number;
  /** Reason → how many. */
  refused: Readonly<Record<string, number>>;
}

export interface Completeness {
  readonly types: Readonly<Record<string, TypeCompleteness>>;
  readonly report: IngestReport;
}

/** Imports the inputs into a database that has nothing else, and counts. */
export async function completenessOf(db: IngestDatabase, inputs: readonly (readonly InputFile[])[], options: IngestOptions = {}): Promise<Completeness> {
  const report = emptyReport();
  const inFiles = new Map<string, Set<string>>();
  for (const files of inputs) {
    for (const [type, ids] of await idsIn(files)) inFiles.set(type, new Set([...(inFiles.get(type) ?? []), ...ids]));
    mergeReports(report, await ingestFiles(db, files, options));
  }
  const types: Record<string, TypeCompleteness> = {};
  for (const resourceType of [...new Set([...inFiles.keys(), ...Object.keys(report.types)])].toSorted()) {
    const where = { resourceType };
    const kept = await db.prisma.resourceVersion.count({ where: { ...where, isCurrent: true } });
    const inChart = await db.prisma.fhirSource.count({ where: { ...where, withdrawnAt: null } });
    const withdrawn = await db.prisma.fhirSource.count({ where: { ...where, withdrawnAt: { not: null } } });
    const { hidden = 0, skipped = {} } = report.types[resourceType] ?? {};
    const isOnPage = !NOT_SHOWN_YET.has(resourceType);
    types[resourceType] = {
      inFiles: inFiles.get(resourceType)?.size ?? 0,
      kept,
      shown: isOnPage ? inChart : 0,
      notShown: hidden + (isOnPage ? 0 : inChart),
      withdrawn,
      refused: skipped,
    };
  }
  return { types, report };
}

async function idsIn(files: readonly InputFile[]): Promise<[type: string, ids: readonly string[]][]> {
  try {
    return [...(await indexFiles(files)).byType].map(([type, places]) => [type, places.map(({ id }) => id)]);
  } catch (error) {
    // The import says why it can't be read.
    if (error instanceof UnreadableFile) return [];
    throw error;
  }
}

/** True when every file was read and every resource in them is kept. */
export function isComplete({ types, report }: Completeness): boolean {
  return report.files.every(({ problem }) => problem === null) && Object.values(types).every(({ inFiles, kept }) => kept >= inFiles);
}

const HEADINGS = ['in files', 'kept', 'shown', 'not shown', 'withdrawn', 'refused'];

/** The table the command prints, with a line for each reason and each file that was not read. */
export function formatCompleteness({ types, report }: Completeness): string {
  const width = Math.max(8, ...Object.keys(types).map((type) => type.length));
  const line = (name: string, cells: readonly (string | number)[]): string =>
    `${name.padEnd(width)}  ${cells.map((cell) => String(cell).padStart(9)).join('  ')}`;
  const lines = [line('Resource', HEADINGS)];
  for (const [type, { inFiles, kept, shown, notShown, withdrawn, refused }] of Object.entries(types)) {
    const many = Object.values(refused).reduce((sum, one) => sum + one, 0);
    lines.push(line(type, [inFiles, kept, shown, notShown, withdrawn, many]));
    if (NOT_SHOWN_YET.has(type)) lines.push(`${' '.repeat(width)}    in the chart, and on no page of the portal yet`);
    for (const [reason, count] of Object.entries(refused)) lines.push(`${' '.repeat(width)}    ${count} refused: ${reason}`);
    for (const [what, count] of Object.entries(report.types[type]?.noted ?? {})) lines.push(`${' '.repeat(width)}    ${count} to note: ${what}`);
    if (kept < inFiles) lines.push(`${' '.repeat(width)}    ${inFiles - kept} not accounted for`);
  }
  for (const { name, problem } of report.files) if (problem !== null) lines.push(`Not read: ${name}: ${problem}`);
  return lines.join('\n');
}
