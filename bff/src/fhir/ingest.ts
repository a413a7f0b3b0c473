/**
 * Brings FHIR R4 files into the portal's tables. An input is read twice: once to
 * check and index it, once to write its resources in the order they depend on
 * each other, a batch and a transaction at a time.
 */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { findArrivals } from './arrivals.ts';
import { batches, importAll } from './import-all.ts';
import { deriveKept, deriveWaiting, keptOf } from './derive.ts';
import { indexFiles, UNKNOWN } from './file-index.ts';
import type { FileIndex } from './file-index.ts';
import type { ImportRun, IngestDatabase } from './import-run.ts';
import { DERIVED_ANEW } from './import-names.ts';
import { formatOf, ResourceReader } from './input.ts';
import type { FileFormat, InputFile } from './input.ts';
import { UnreadableFile } from './json-scanner.ts';
import { HELPER_TYPES, MAPPERS } from './mappers/index.ts';
import { count, emptyReport, mergeReports, skip, toJson } from './report.ts';
import type { IngestReport } from './report.ts';
import { UNNAMED_SOURCE } from './source-name.ts';
import { SPOOL } from './spool.ts';

export interface IngestOptions {
  /** Name of the system the files come from; by default the file's own identifiers say it. */
  source?: string | undefined;
  /** Called after each batch with resources done and in all. */
  onProgress?: ((done: number, total: number) => void) | undefined;
  /** People are told of what is new, as of this moment; without it nobody is told of anything. */
  announceAt?: Date | undefined;
}

/**
 * Imports the files as one input. A file that can't be read is a `problem` in
 * the report and leaves the database as it was. Errors: the database's.
 */
export async function ingestFiles(db: IngestDatabase, files: readonly InputFile[], options: IngestOptions = {}): Promise<IngestReport> {
  const report = emptyReport();
  const name = files.map((file) => file.name).join(', ');
  const reader = new ResourceReader();
  try {
    const parts = await partsOf(files, options.source);
    const total = parts.reduce((sum, { index }) => sum + index.total, 0);
    let done = 0;
    const told = (many: number): void => {
      done += many;
      options.onProgress?.(done, total);
    };
    for (const part of parts) await importPart({ db, reader, report, name, options, told }, part);
    options.onProgress?.(total, total);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    report.files = [{ name, source: null, problem: error.message }];
    const at = new Date();
    await db.prisma.resourceImport.create({ data: { name, source: options.source ?? UNNAMED_SOURCE, startedAt: at, endedAt: at, report: toJson(report) } });
  } finally {
    await reader.close();
  }
  return report;
}

/** What one server has in an input. */
interface Part {
  readonly index: FileIndex;
  readonly source: string;
}

interface Whole {
  readonly db: IngestDatabase;
  readonly reader: ResourceReader;
  readonly report: IngestReport;
  readonly name: string;
  readonly options: IngestOptions;
  readonly told: (many: number) => void;
}

async function importPart({ db, reader, report: whole, name, options, told }: Whole, { index, source }: Part): Promise<void> {
  const report = emptyReport();
  report.files.push({ name, source, problem: index.problems.join('; ') || null });
  for (const { type, reason } of index.refused) skip(report, type, reason);
  const now = new Date();
  const { id: importId } = await db.prisma.resourceImport.create({ data: { name, source, startedAt: now }, select: { id: true } });
  const run = {
    db,
    index,
    reader,
    source,
    importId,
    now,
    again: false,
    report,
    helpers: new Map(),
    carriers: new Map(),
    announceAt: options.announceAt ?? null,
    defaultClinicId: null,
  };
  await importAll(run, told);
  await keepTheRest(run);
  await deriveWaiting(run);
  await db.prisma.resourceImport.update({ where: { id: importId }, data: { endedAt: new Date(), report: toJson(report) } });
  mergeReports(whole, report);
}

/**
 * Derives everything of every source anew from what was kept, after a rule has
 * changed: nobody is told of anything.
 */
export async function rederive(db: IngestDatabase, onProgress?: (done: number, total: number) => void): Promise<IngestReport> {
  const report = emptyReport();
  const total = await db.prisma.resourceVersion.count({ where: { isCurrent: true } });
  let done = 0;
  for (const { source } of await db.prisma.resourceVersion.groupBy({ by: ['source'], where: { isCurrent: true }, orderBy: { source: 'asc' } })) {
    report.files.push({ name: 'what was kept', source, problem: null });
    const now = new Date();
    const { id: importId } = await db.prisma.resourceImport.create({ data: { name: DERIVED_ANEW, source, startedAt: now }, select: { id: true } });
    for (const mapper of MAPPERS) {
      for await (const kept of keptOf(db, source, mapper.type)) {
        await deriveKept({ db, source, importId, now, report, announceAt: null }, kept);
        done += kept.length;
        onProgress?.(done, total);
      }
    }
    await deriveWaiting({ db, source, importId, now, report, announceAt: null });
    await db.prisma.resourceImport.update({ where: { id: importId }, data: { endedAt: new Date(), report: toJson(report) } });
  }
  onProgress?.(total, total);
  return report;
}

/**
 * The server's base says whose ids they are; else the operator; else the file's own
 * identifiers. Never a guess: a file of several servers is taken apart by what each
 * entry says, and is not read where one says nothing.
 */
async function partsOf(files: readonly InputFile[], named: string | undefined): Promise<Part[]> {
  const index = await indexFiles(files);
  const [base, ...others] = index.bases;
  if (base === undefined || others.length === 0) return [{ index, source: base ?? named ?? index.sourceName ?? UNNAMED_SOURCE }];
  if (index.unplaced > 0) {
    throw new UnreadableFile('The file mixes resources of several servers, and does not say of each which server it is from: split it.');
  }
  const parts: Part[] = [];
  for (const source of [base, ...others].toSorted()) parts.push({ index: await indexFiles(files, source), source });
  // What is no resource is of no server, and is told once.
  parts[0]?.index.refused.push(...index.refused.filter(({ type }) => type === UNKNOWN));
  return parts;
}

/** What has no table of its own is kept all the same: what it is part of may come later, and a rule for it too. */
async function keepTheRest(run: ImportRun): Promise<void> {
  for (const [type, places] of run.index.byType) {
    if (MAPPERS.some((mapper) => mapper.type === type)) continue;
    for (const batch of batches(places)) await findArrivals(run, { type }, batch);
    const words = HELPER_TYPES.get(type);
    if (words) skip(run.report, type, words, places.length);
    else count(run.report, type, 'hidden', places.length);
  }
}

/**
 * Imports a stream. It is first written to a private temporary file, because the
 * two passes need it twice and memory is bounded.
 */
export async function ingestStream(
  db: IngestDatabase,
  readable: Readable,
  options: IngestOptions & { name: string; format?: FileFormat | undefined; spoolFolder?: string | undefined },
): Promise<IngestReport> {
  const folder = await mkdtemp(join(options.spoolFolder ?? tmpdir(), `${SPOOL}${process.pid}-`));
  try {
    const path = join(folder, 'input');
    await pipeline(readable, createWriteStream(path, { mode: 0o600 }));
    const format = options.format ?? formatOf(options.name);
    return await ingestFiles(db, [{ name: options.name, path, format }], options);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
