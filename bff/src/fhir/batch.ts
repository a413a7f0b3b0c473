/**
 * Imports one batch of resources of one type: leaves out what is unchanged, maps
 * the rest, and writes rows and their provenance in one transaction, so that an
 * import killed halfway goes on where it stopped.
 */
import type { Prisma } from '../database/generated/client.ts';
import { DatabaseQueryError } from '../database/errors.ts';
import { writeNews } from '../notifications/news.ts';
import type { RecordNews } from '../notifications/news.ts';
import { contentHash } from './content-hash.ts';
import type { IndexedResource } from './file-index.ts';
import type { ImportRun } from './import-run.ts';
import { loadKnown, loadLinks } from './links.ts';
import type { KnownResource } from './links.ts';
import { createContext, neededKeys } from './map-context.ts';
import { SkipResource } from './mapper.ts';
import type { Mapper, Prepared } from './mapper.ts';
import { count, skip } from './report.ts';
import { isUuid, namedUuid } from './uuid.ts';

/** A resource read from the file with what is known of it. */
interface Candidate {
  place: IndexedResource;
  resource: Record<string, unknown>;
  versionId: string;
  hash: string;
  known: KnownResource | undefined;
}

interface Change {
  candidate: Candidate;
  prepared: Prepared;
}

const keyOf = (place: IndexedResource): string => `${place.type}/${place.id}`;

function versionOf(resource: Readonly<Record<string, unknown>>): string {
  const meta = resource['meta'];
  const version = typeof meta === 'object' && meta !== null && 'versionId' in meta ? meta.versionId : '';
  return typeof version === 'string' ? version.slice(0, 64) : '';
}

const isUnchanged = ({ known, versionId, hash }: Candidate): boolean =>
  known !== undefined && (versionId && known.versionId ? versionId === known.versionId : hash === known.contentHash);

/**
 * A UUID that is a resource's own id is its row's id too, which keeps addresses
 * stable. Not so when another source has used it: its row must not be touched.
 */
async function localIds(run: ImportRun, candidates: readonly Candidate[]): Promise<Map<Candidate, string>> {
  const fresh = candidates.filter(({ known, place }) => !known && isUuid(place.id));
  const type = fresh[0]?.place.type;
  const taken = type
    ? await run.db.prisma.fhirSource.findMany({
        where: { resourceType: type, localId: { in: fresh.map(({ place }) => place.id) } },
        select: { localId: true },
      })
    : [];
  const takenIds = new Set(taken.map((row) => row.localId));
  return new Map(
    candidates.map((candidate) => {
      const { known, place } = candidate;
      const own = isUuid(place.id) && !takenIds.has(place.id) ? place.id : namedUuid(run.source, place.type, place.id);
      return [candidate, known?.localId ?? own];
    }),
  );
}

/** Imports one batch. Errors: the database's, and `UnreadableFile` when the file changed. */
export async function importBatch(run: ImportRun, mapper: Mapper, places: readonly IndexedResource[]): Promise<void> {
  const { db, reader, report, source } = run;
  const stored = await loadKnown(db.prisma, source, places.map(keyOf));
  const candidates: Candidate[] = [];
  for (const place of places) {
    const resource = await reader.read(place);
    const known = stored.get(keyOf(place));
    const candidate = { place, resource, versionId: versionOf(resource), hash: contentHash(resource), known };
    if (isUnchanged(candidate)) count(report, mapper.type, 'unchanged');
    else candidates.push(candidate);
  }
  if (candidates.length === 0) return;
  const changes = await prepare(run, mapper, candidates);
  if (changes.length > 0) await write(run, mapper, changes);
}

async function prepare(run: ImportRun, mapper: Mapper, candidates: readonly Candidate[]): Promise<Change[]> {
  const ids = await localIds(run, candidates);
  const keys = new Set<string>();
  for (const { place, resource } of candidates) for (const key of await neededKeys(run, place, resource)) keys.add(key);
  const links = await loadLinks(run.db.prisma, run.source, keys);
  const changes: Change[] = [];
  for (const candidate of candidates) {
    const { place, resource, known } = candidate;
    try {
      const context = await createContext(run, place, resource, links, ids.get(candidate) as string);
      const prepared = mapper.prepare(resource, context);
      if (known && known.patientId !== prepared.patientId) {
        throw new SkipResource('an earlier import has it in another patient’s chart');
      }
      changes.push({ candidate, prepared });
    } catch (error) {
      if (!(error instanceof SkipResource)) throw error;
      skip(run.report, mapper.type, error.reason);
    }
  }
  return changes;
}

async function write(run: ImportRun, mapper: Mapper, changes: readonly Change[]): Promise<void> {
  try {
    await run.db.transaction((tx) => store(run, tx, mapper, changes));
  } catch (error) {
    if (!(error instanceof DatabaseQueryError)) throw error;
    // One row that breaks a rule of the schema must not keep the others out.
    if (changes.length > 1) {
      for (const change of changes) await write(run, mapper, [change]);
      return;
    }
    skip(run.report, mapper.type, `the database refused it (${error.constraint ?? error.code})`);
    return;
  }
  for (const { candidate } of changes) count(run.report, mapper.type, candidate.known ? 'updated' : 'created');
  if (mapper.type === 'Patient') await notePatientNumbers(run, changes);
}

async function store(run: ImportRun, tx: Prisma.TransactionClient, mapper: Mapper, changes: readonly Change[]): Promise<void> {
  const created = changes.filter(({ candidate }) => !candidate.known);
  if (created.length > 0) {
    await mapper.create(
      tx,
      created.map(({ prepared }) => prepared),
    );
    await tx.fhirSource.createMany({
      data: created.map(({ candidate, prepared }) => ({
        source: run.source,
        resourceType: mapper.type,
        resourceId: candidate.place.id,
        versionId: candidate.versionId,
        contentHash: candidate.hash,
        localId: prepared.id,
        patientId: prepared.patientId,
      })),
    });
  }
  for (const { candidate, prepared } of changes) {
    if (!candidate.known) continue;
    await mapper.update(tx, prepared);
    await tx.fhirSource.update({
      where: {
        source_resourceType_resourceId: {
          source: run.source,
          resourceType: mapper.type,
          resourceId: candidate.place.id,
        },
      },
      data: { versionId: candidate.versionId, contentHash: candidate.hash, ingestedAt: new Date() },
    });
  }
  await writeNews(tx, newsOf(run, mapper, changes));
}

/** What is new in this batch for people who may see it; what is older than a day is no news. */
function newsOf({ announceAt }: ImportRun, mapper: Mapper, changes: readonly Change[]): RecordNews[] {
  if (!announceAt) return [];
  return changes.flatMap(({ prepared }): RecordNews[] => {
    const news = mapper.news(prepared);
    if (!news || !prepared.patientId || news.until <= announceAt) return [];
    const { topic, entityId, key, from } = news;
    return [{ topic, entityId, key, patientId: prepared.patientId, byUserId: null, at: from > announceAt ? from : announceAt }];
  });
}

async function notePatientNumbers(run: ImportRun, changes: readonly Change[]): Promise<void> {
  const ids = changes.filter(({ candidate }) => !candidate.known).map(({ prepared }) => prepared.id);
  const patients = await run.db.prisma.patient.findMany({
    where: { id: { in: ids } },
    select: { patientNumber: true },
    orderBy: { patientNumber: 'asc' },
  });
  run.report.patientNumbers.push(...patients.map((patient) => patient.patientNumber));
}
