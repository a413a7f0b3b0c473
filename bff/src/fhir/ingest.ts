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
import { importBatch } from './batch.ts';
import { indexFiles } from './file-index.ts';
import type { IndexedResource } from './file-index.ts';
import type { ImportRun, IngestDatabase } from './import-run.ts';
import { formatOf, ResourceReader } from './input.ts';
import type { FileFormat, InputFile } from './input.ts';
import { UnreadableFile } from './json-scanner.ts';
import { HELPER_TYPES, MAPPERS } from './mappers/index.ts';
import { emptyReport, skip } from './report.ts';
import type { IngestReport } from './report.ts';
import { UNNAMED_SOURCE } from './source-name.ts';

export interface IngestOptions {
  /** Name of the system the files come from; by default the file's own identifiers say it. */
  source?: string | undefined;
  /** Called after each batch with resources done and in all. */
  onProgress?: ((done: number, total: number) => void) | undefined;
  /** People are told of what is new, as of this moment; without it nobody is told of anything. */
  announceAt?: Date | undefined;
}

/** Resources written in one transaction. */
const BATCH_RESOURCES = 200;
/** And at most this many bytes of JSON, which bounds the memory of a batch. */
const BATCH_BYTES = 4 * 1024 * 1024;

function* batches(places: readonly IndexedResource[]): Generator<IndexedResource[]> {
  let batch: IndexedResource[] = [];
  let bytes = 0;
  for (const place of places) {
    if (batch.length > 0 && (batch.length >= BATCH_RESOURCES || bytes + place.length > BATCH_BYTES)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(place);
    bytes += place.length;
  }
  if (batch.length > 0) yield batch;
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
    const index = await indexFiles(files);
    const source = options.source ?? index.sourceName ?? UNNAMED_SOURCE;
    report.files.push({ name, source, problem: index.problems.join('; ') || null });
    for (const { type, reason } of index.refused) skip(report, type, reason);
    let done = 0;
    const total = index.total;
    for (const mapper of MAPPERS) {
      // Clinics of this very file count too, so this is asked after they are in.
      const defaultClinicId = await defaultClinic(db, mapper.type);
      const run: ImportRun = { db, index, reader, source, report, defaultClinicId, helpers: new Map(), announceAt: options.announceAt ?? null };
      const places = index.byType.get(mapper.type) ?? [];
      for (const list of firstThenReplies(places, index.answers)) {
        for (const batch of batches(list)) {
          await importBatch(run, mapper, batch);
          done += batch.length;
          options.onProgress?.(done, total);
        }
      }
      index.byType.delete(mapper.type);
    }
    for (const [type, places] of index.byType) {
      skip(report, type, HELPER_TYPES.get(type) ?? 'the portal has no place for this type', places.length);
    }
    options.onProgress?.(total, total);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    report.files = [{ name, source: null, problem: error.message }];
  } finally {
    await reader.close();
  }
  return report;
}

/** Staff see patients by clinic, so a patient of no clinic of ours gets the first; also those who came before there was one. */
async function defaultClinic(db: IngestDatabase, type: string): Promise<string | null> {
  if (type !== 'Patient') return null;
  const clinic = await db.prisma.clinic.findFirst({ orderBy: [{ name: 'asc' }, { id: 'asc' }], select: { id: true } });
  if (!clinic) return null;
  await db.prisma.patient.updateMany({ where: { clinicId: null }, data: { clinicId: clinic.id } });
  return clinic.id;
}

/** Replies are written after all first communications: a thread must be there before its answers. */
function firstThenReplies(places: IndexedResource[], answers: ReadonlyMap<string, string>): IndexedResource[][] {
  const isReply = (place: IndexedResource): boolean => answers.has(`${place.type}/${place.id}`);
  return [places.filter((place) => !isReply(place)), places.filter(isReply)];
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
  const folder = await mkdtemp(join(options.spoolFolder ?? tmpdir(), 'ingest-'));
  try {
    const path = join(folder, 'input');
    await pipeline(readable, createWriteStream(path, { mode: 0o600 }));
    const format = options.format ?? formatOf(options.name);
    return await ingestFiles(db, [{ name: options.name, path, format }], options);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
