/** Writes what an index holds, in the order in which its resources depend on each other, a batch and a transaction at a time. */
import { importBatch } from './batch.ts';
import type { IndexedResource } from './file-index.ts';
import type { ImportRun, IngestDatabase } from './import-run.ts';
import { MAPPERS } from './mappers/index.ts';

/** Resources written in one transaction. */
const BATCH_RESOURCES = 50;
/** And at most this many bytes of JSON, which bounds the memory of a batch. */
const BATCH_BYTES = 1024 * 1024;

/** A few resources at a time. */
export function* batches(places: readonly IndexedResource[]): Generator<IndexedResource[]> {
  let batch: IndexedResource[] = [];
  let bytes = 0;
  for (const place of places) {
    if (batch.length > 0 && (batch.length >= BATCH_RESOURCES || bytes + sizeOf(place) > BATCH_BYTES)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(place);
    bytes += sizeOf(place);
  }
  if (batch.length > 0) yield batch;
}

const sizeOf = ({ at }: IndexedResource): number => (at === null ? 0 : 'json' in at ? at.json.length : at.length);

/** Imports everything that has a mapper; `told` is called with the resources done after each batch. */
export async function importAll(run: Omit<ImportRun, 'defaultClinicId'>, told?: (many: number) => void): Promise<void> {
  for (const mapper of MAPPERS) {
    // Clinics of this very file count too, so this is asked after they are in.
    const defaultClinicId = await defaultClinic(run.db, mapper.type);
    const places = run.index.byType.get(mapper.type) ?? [];
    for (const list of firstThenReplies(places, run.index.answers)) {
      for (const batch of batches(list)) {
        await importBatch({ ...run, defaultClinicId }, mapper, batch);
        told?.(batch.length);
      }
    }
  }
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
