/** What of a batch has to be looked at: everything is kept as it came, and what is unchanged, older, or of a person it can't be of goes no further. */
import { randomUUID } from 'node:crypto';
import { contentHash } from './content-hash.ts';
import type { IndexedResource } from './file-index.ts';
import { keysOfResource } from './identifier-keys.ts';
import { differencesOf, noteConflict } from './identity.ts';
import type { Difference } from './identity.ts';
import { readResource } from './import-run.ts';
import type { ImportRun } from './import-run.ts';
import { parseResource } from './input.ts';
import { loadKnown } from './links.ts';
import type { KnownResource } from './links.ts';
import { HELD } from './map-context.ts';
import type { Mapper } from './mapper.ts';
import { count, skip } from './report.ts';
import { compareVersions } from './version-order.ts';
import type { Version } from './version-order.ts';
import { keepVersions, loadCurrent, restampVersions } from './versions.ts';
import type { Arrival, CurrentVersion } from './versions.ts';

/** A resource read from its place with what is known of it. */
export interface Candidate {
  readonly place: IndexedResource;
  /** Null for one that its source deleted. */
  readonly resource: Record<string, unknown> | null;
  readonly json: string | null;
  readonly version: Version;
  readonly hash: string;
  readonly known: KnownResource | undefined;
  /** The version that has counted so far. */
  readonly current: CurrentVersion | undefined;
}

/** Of one that is gone there is nothing to hash. */
const DELETED = 'deleted';

/** Reads the batch, keeps it, and answers with what may change the chart. */
export async function findArrivals(run: ImportRun, mapper: Pick<Mapper, 'type' | 'changedHere'>, places: readonly IndexedResource[]): Promise<Candidate[]> {
  const { type } = mapper;
  const ids = places.map(({ id }) => id);
  const [known, current] = [
    await loadKnown(
      run.db.prisma,
      run.source,
      ids.map((id) => `${type}/${id}`),
    ),
    await loadCurrent(run, type, ids),
  ];
  const changedHere = await mapper.changedHere?.(
    run.db.prisma,
    [...known.values()].map(({ localId }) => localId),
  );
  const arrivals: Arrival[] = [];
  const stamps: (Version & { id: string })[] = [];
  const found: Candidate[] = [];
  for (const place of places) {
    const candidate = await readCandidate(run, place, known.get(`${type}/${place.id}`), current.get(place.id));
    const standing = standingOf(candidate);
    if (standing === 'older' || standing === 'newer') arrivals.push(arrivalOf(candidate, type, standing === 'newer'));
    if (standing === 'restamped' && candidate.current) stamps.push({ ...candidate.version, id: candidate.current.id });
    if (standing === 'older') count(run.report, type, 'older');
    else if (standing !== 'newer' && isDerived(candidate) && !run.again && !changedHere?.has(candidate.known?.localId ?? ''))
      count(run.report, type, 'unchanged');
    else found.push(candidate);
  }
  const refused = type === 'Patient' && !run.settled ? await refuseOthers(run, found) : new Set<Candidate>();
  const held = new Set([...refused].map(({ place }) => place.id));
  await keepVersions(
    run,
    arrivals.filter(({ resourceId }) => !held.has(resourceId)),
  );
  await restampVersions(run, stamps);
  return found.filter((candidate) => !refused.has(candidate));
}

async function readCandidate(
  run: ImportRun,
  place: IndexedResource,
  known: KnownResource | undefined,
  current: CurrentVersion | undefined,
): Promise<Candidate> {
  const read = await readResource(run, place);
  if (read) return { place, ...read, version: place.version, hash: contentHash(read.resource), known, current };
  // A deletion that names no version is of the one that counts.
  const { versionId, lastUpdated } = place.version;
  const version = { versionId: versionId || (current?.versionId ?? ''), lastUpdated: lastUpdated ?? current?.lastUpdated ?? null };
  return { place, resource: null, json: null, version, hash: DELETED, known, current };
}

/** How what came stands to what is there; `restamped` has its content under a newer number or time. */
function standingOf({ version, hash, current, known }: Candidate): 'newer' | 'older' | 'same' | 'restamped' {
  // Rows of a time before resources were kept tell their version, too.
  const there = current ?? (known && { versionId: known.versionId, lastUpdated: null, contentHash: known.contentHash });
  if (!there) return 'newer';
  const order = compareVersions(version, there);
  // The version that was deleted, sent again, does not bring it back.
  const isOfDeleted = order === 'same' && there.contentHash === DELETED && hash !== DELETED;
  if (order === 'older' || isOfDeleted) return 'older';
  if (hash !== there.contentHash || !current) return 'newer';
  return order === 'newer' ? 'restamped' : 'same';
}

/** Whether it counts only because it came later than another version that was there. */
export function isUnclear({ version, hash, current }: Candidate): boolean {
  return current !== undefined && hash !== current.contentHash && compareVersions(version, current) === 'unclear';
}

/** The chart has, or rightly has not, what this version says. */
const isDerived = ({ known, hash }: Candidate): boolean => known?.contentHash === hash;

function arrivalOf({ place, resource, json, version, hash, current }: Candidate, resourceType: string, isCurrent: boolean): Arrival {
  const { id: resourceId, fullUrl } = place;
  const numberedBy = resource ? keysOfResource(resource) : [];
  return { ...version, id: randomUUID(), contentHash: hash, resourceType, resourceId, fullUrl, json, numberedBy, replaces: current, isCurrent };
}

/** Patients whose source now speaks of somebody else: each is noted for staff, and nothing of theirs comes in. */
async function refuseOthers(run: ImportRun, candidates: readonly Candidate[]): Promise<ReadonlySet<Candidate>> {
  const known = candidates.filter((candidate) => candidate.known && candidate.resource);
  const { prisma } = run.db;
  const rows = await prisma.patient.findMany({
    where: { id: { in: known.flatMap((one) => one.known?.localId ?? []) } },
    select: { id: true, givenName: true, familyName: true, birthDate: true, gender: true, nameUnknown: true },
  });
  // A name that nobody knows contradicts none.
  const onFile = new Map(rows.map(({ nameUnknown, ...row }) => [row.id, nameUnknown ? { ...row, givenName: '', familyName: '' } : row]));
  const before = new Map(
    (await prisma.resourceVersion.findMany({ where: { id: { in: known.flatMap(({ current }) => current?.id ?? []) } }, select: { id: true, json: true } })).map(
      ({ id, json }) => [id, json ? parseResource(json).resource : null],
    ),
  );
  const refused = new Set<Candidate>();
  for (const candidate of known) {
    const file = onFile.get(candidate.known?.localId ?? '');
    if (!file) continue;
    const differs = differencesOf(file, candidate.resource, before.get(candidate.current?.id ?? '') ?? null);
    if (differs.length === 0) continue;
    refused.add(candidate);
    await hold(run, candidate, file.id, differs);
    skip(run.report, 'Patient', `${WORDS[differs[0] ?? 'name']} contradicts the chart it has here; ${HELD}`);
  }
  return refused;
}

const WORDS: Readonly<Record<Difference, string>> = { name: 'its name', birthDate: 'its birth date', sex: 'its sex', number: 'its number' };

async function hold(run: ImportRun, candidate: Candidate, patientId: string, differs: Difference[]): Promise<void> {
  const { source, importId } = run;
  await run.db.transaction(async (tx) => {
    const { replaces: _replaces, numberedBy, ...arrival } = arrivalOf(candidate, 'Patient', false);
    const { id: heldVersion, resourceId } = arrival;
    await tx.resourceVersion.create({ data: { ...arrival, source, importId } });
    await tx.resourceIdentifier.createMany({ data: numberedBy.map((key) => ({ versionId: heldVersion, source, key, resourceId })) });
    await noteConflict(tx, { source, resourceId, patientId, heldVersion, differs, foundAt: run.now });
  });
}
