/**
 * Imports one batch of resources of one type: keeps each as it came, leaves out
 * what is unchanged or older than what is there, maps the rest, and writes rows
 * and their provenance in one transaction, so that an import killed halfway goes
 * on where it stopped.
 */
import type { Prisma } from '../database/generated/client.ts';
import { DatabaseQueryError } from '../database/errors.ts';
import { writeNews } from '../notifications/news.ts';
import type { RecordNews } from '../notifications/news.ts';
import { findArrivals, isUnclear } from './arrivals.ts';
import type { Candidate } from './arrivals.ts';
import type { IndexedResource } from './file-index.ts';
import type { ImportRun } from './import-run.ts';
import { loadLinks } from './links.ts';
import type { Links } from './links.ts';
import { NOBODY } from './identifier-keys.ts';
import { createContext, neededBy, readCarriers } from './map-context.ts';
import type { Needed } from './map-context.ts';
import { HELPER_TYPES, MAPPERS } from './mappers/index.ts';
import { type NoFactFor, NotAFact, SkipResource } from './skip-resource.ts';
import type { Mapper, Prepared } from './mapper.ts';
import { count, noted, skip } from './report.ts';
import { tellResults } from './results-arrived.ts';
import { isUuid, namedUuid } from './uuid.ts';
import { noteWaits } from './waits.ts';
import type { Wait } from './waits.ts';
import { canWithdraw, stillThere, withdrawRows } from './withdraw.ts';

const UNCLEAR = 'another version was there, and nothing tells which is newer; the later one counts';

interface Change {
  readonly candidate: Candidate;
  /** Its row; null where the chart is to have none of it. */
  readonly prepared: Prepared | null;
  /** Why the row that the chart has of it leaves: there is to be none, or it is another patient's now. */
  readonly leaves: NoFactFor | null;
}

/** What a batch comes to. */
interface Plan {
  readonly changes: readonly Change[];
  /** What its resources refer to and is not there. */
  readonly waits: readonly Wait[];
}

/** Types that something is derived from, in the order in which they are written; what is read with others comes last. */
const TYPES: readonly string[] = [...MAPPERS.map(({ type }) => type), ...HELPER_TYPES.keys()];

/** Where the type of a `Type/id` stands among them; -1 where nothing is ever derived from it. */
const placeOf = (key: string): number => TYPES.indexOf(key.slice(0, key.indexOf('/')));

/** Whether what a key names may come. */
const canCome = (key: string): boolean => key.startsWith('urn:') || placeOf(key) >= 0;

/** Imports one batch. Errors: the database's, and `UnreadableFile` when the file changed. */
export async function importBatch(run: ImportRun, mapper: Mapper, places: readonly IndexedResource[]): Promise<void> {
  const candidates = await findArrivals(run, mapper, places);
  if (candidates.length === 0) return;
  const { changes, waits } = await prepare(run, mapper, candidates);
  await noteWaits(run, mapper.type, candidates, waits);
  if (changes.length > 0) await write(run, mapper, changes);
}

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

async function prepare(run: ImportRun, mapper: Mapper, candidates: readonly Candidate[]): Promise<Plan> {
  const ids = await localIds(run, candidates);
  // What the batches before have brought may have changed who has a number.
  run.carriers.clear();
  await readCarriers(
    run,
    candidates.flatMap(({ resource }) => (resource ? [resource] : [])),
  );
  const needed = new Map<Candidate, Needed>();
  for (const candidate of candidates) {
    if (candidate.resource) needed.set(candidate, await neededBy(run, candidate.place, candidate.resource));
  }
  const links = await loadLinks(run.db.prisma, run.source, new Set([...needed.values()].flatMap(({ keys }) => [...keys])));
  // Types that are written later are no part of what is derived here; one that was to come before and has not, is older than what is kept, or waits itself.
  const comesLater = (key: string): boolean => run.index.has(key) && placeOf(key) >= placeOf(`${mapper.type}/`);
  const isAwaited = (key: string): boolean => links.get(key)?.isHeld ?? (!comesLater(key) && !run.helpers.get(key) && canCome(key));
  const waits = [...needed].flatMap(([{ place }, { keys, numbers }]): Wait[] => [
    ...[...keys].filter(isAwaited).map((waitsFor) => ({ resourceId: place.id, waitsFor })),
    ...[...numbers]
      .filter((number) => placeOf(number.replace('?', '/')) >= 0)
      .map((waitsFor) => ({ resourceId: place.id, waitsFor, resolvedTo: run.carriers.get(waitsFor) ?? NOBODY })),
  ]);
  const changes: Change[] = [];
  for (const candidate of candidates) {
    const isShown = candidate.known?.withdrawnAt === null;
    try {
      // Every candidate has an id.
      const id = ids.get(candidate) as string;
      const prepared = await prepareOne(run, mapper, candidate, { links, id, numbers: needed.get(candidate)?.numbers ?? new Set() });
      changes.push({ candidate, prepared, leaves: isShown && prepared.id !== id ? 'unsure' : null });
    } catch (error) {
      if (!(error instanceof SkipResource)) throw error;
      if (error instanceof NotAFact && isShown && canWithdraw(mapper.type)) changes.push({ candidate, prepared: null, leaves: error.noFactFor });
      else skip(run.report, mapper.type, isShown ? `${error.reason}; the version before it stays` : error.reason);
    }
  }
  return { changes, waits };
}

async function prepareOne(
  run: ImportRun,
  mapper: Mapper,
  candidate: Candidate,
  { links, numbers, id }: { readonly links: Links; readonly numbers: ReadonlySet<string>; readonly id: string },
): Promise<Prepared> {
  const { place, resource, known } = candidate;
  if (!resource) throw new NotAFact('deleted by its source', 'deleted');
  // Said of itself by every type, and true whatever else can't be read of it.
  if (saysError(resource)) throw new NotAFact('entered in error', 'error');
  const prepareAs = async (rowId: string) => mapper.prepare(resource, await createContext(run, place, resource, links, rowId));
  const prepared = await prepareAs(id);
  if (!known || known.patientId === prepared.patientId) return prepared;
  // What is filed by a number follows the number, as a row of its own: what the one before saw of it stays theirs.
  const isByNumber = [...numbers].some((number) => number.startsWith('Patient?'));
  if (prepared.patientId === null || !isByNumber || !canWithdraw(mapper.type)) {
    throw new SkipResource('an earlier import has it in another patient’s chart');
  }
  return prepareAs(namedUuid(run.source, place.type, place.id, prepared.patientId));
}

/** Where R4's types say that something was entered in error. */
const STATUS_FIELDS = ['status', 'lifecycleStatus', 'verificationStatus', 'clinicalStatus'] as const;

function saysError(resource: Readonly<Record<string, unknown>>): boolean {
  return STATUS_FIELDS.some((field) => {
    const value = resource[field];
    if (typeof value === 'string') return value === 'entered-in-error';
    const codings = typeof value === 'object' && value !== null && 'coding' in value && Array.isArray(value.coding) ? (value.coding as unknown[]) : [];
    return codings.some((coding) => typeof coding === 'object' && coding !== null && 'code' in coding && coding.code === 'entered-in-error');
  });
}

async function write(run: ImportRun, mapper: Mapper, changes: readonly Change[]): Promise<void> {
  let begun: ReadonlySet<Candidate>;
  try {
    begun = await run.db.transaction((tx) => store(run, tx, mapper, changes));
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
  for (const { candidate, prepared } of changes) {
    if (prepared === null) count(run.report, mapper.type, 'withdrawn');
    else count(run.report, mapper.type, candidate.known || begun.has(candidate) ? 'updated' : 'created');
    if (prepared === null) continue;
    for (const note of prepared.notes) noted(run.report, mapper.type, note);
    if (isUnclear(candidate)) noted(run.report, mapper.type, UNCLEAR);
  }
  if (mapper.type === 'Patient') await notePatientNumbers(run, changes);
}

type Shown = Change & { readonly prepared: Prepared };

/** @returns those that began here, and are new to their source alone */
async function store(run: ImportRun, tx: Prisma.TransactionClient, mapper: Mapper, sent: readonly Change[]): Promise<ReadonlySet<Candidate>> {
  const { changes, begun } = await withBegunHere(tx, mapper, sent);
  const shown = changes.filter((change): change is Shown => change.prepared !== null);
  const writing = { at: run.now, isSent: !run.again };
  for (const [why, leaving] of Map.groupBy(changes, ({ leaves }) => leaves)) {
    const gone = leaving.flatMap(({ candidate }) => candidate.known?.localId ?? []);
    if (why !== null) await withdrawRows(tx, mapper.type, gone, why, run.now);
  }
  // What was taken out and comes back is a row again.
  const isBack = ({ candidate: { known }, prepared }: Shown): boolean => known !== undefined && (known.withdrawnAt !== null || known.localId !== prepared.id);
  const back = shown.filter(isBack);
  const there = await stillThere(
    tx,
    mapper.type,
    back.map(({ prepared }) => prepared.id),
  );
  const isNew = (change: Shown): boolean => (!change.candidate.known && !begun.has(change.candidate)) || (isBack(change) && !there.has(change.prepared.id));
  const created = shown.filter(isNew);
  if (created.length > 0) {
    await mapper.create(
      tx,
      created.map(({ prepared }) => prepared),
      writing,
    );
  }
  // Noted before the others are written, which may look for them.
  await noteNew(run, tx, mapper.type, changes);
  for (const change of shown) if (!isNew(change)) await mapper.update(tx, change.prepared, writing);
  await noteKnown(run, tx, mapper.type, changes);
  await writeNews(tx, newsOf(run, mapper, shown));
  await tellResults(tx, {
    resourceType: mapper.type,
    ids: shown.map(({ prepared }) => prepared.id),
    knownIds: shown.filter((change) => !isNew(change)).map(({ prepared }) => prepared.id),
    goneFrom: changes.flatMap(({ candidate, leaves }) => (leaves === null ? [] : (candidate.known?.patientId ?? []))),
    isTold: run.announceAt !== null,
    at: run.now,
  });
  return begun;
}

interface WithBegun {
  readonly changes: readonly Change[];
  readonly begun: ReadonlySet<Candidate>;
}

/** What is new to its source and began here is written over the row that is here, of which the source's id is noted. */
async function withBegunHere(tx: Prisma.TransactionClient, mapper: Mapper, sent: readonly Change[]): Promise<WithBegun> {
  const fresh = sent.flatMap(({ candidate, prepared }) => (candidate.known || !prepared ? [] : [prepared]));
  const ids = fresh.length > 0 ? await mapper.begunHere(tx, fresh) : new Map<string, string>();
  const begun = new Set<Candidate>();
  const changes = sent.map((change) => {
    const id = change.candidate.known ? undefined : ids.get(change.prepared?.id ?? '');
    if (id === undefined || !change.prepared) return change;
    begun.add(change.candidate);
    return { ...change, prepared: { ...change.prepared, id } };
  });
  return { changes, begun };
}

const versionOf = ({ version, hash }: Candidate) => ({ ...version, contentHash: hash });

async function noteNew({ source }: ImportRun, tx: Prisma.TransactionClient, resourceType: string, changes: readonly Change[]): Promise<void> {
  await tx.fhirSource.createMany({
    data: changes.flatMap(({ candidate, prepared }) =>
      candidate.known || !prepared
        ? []
        : [{ source, resourceType, resourceId: candidate.place.id, ...versionOf(candidate), localId: prepared.id, patientId: prepared.patientId }],
    ),
  });
}

async function noteKnown({ source, now }: ImportRun, tx: Prisma.TransactionClient, resourceType: string, changes: readonly Change[]): Promise<void> {
  for (const { candidate, prepared } of changes) {
    if (!candidate.known) continue;
    await tx.fhirSource.update({
      where: { source_resourceType_resourceId: { source, resourceType, resourceId: candidate.place.id } },
      data: {
        ...versionOf(candidate),
        ...(prepared ? { localId: prepared.id, patientId: prepared.patientId, withdrawnAt: null } : { withdrawnAt: now }),
        ingestedAt: new Date(),
      },
    });
  }
}

/** What is new in this batch for people who may see it; what is older than a day is no news. */
function newsOf({ announceAt }: ImportRun, mapper: Mapper, changes: readonly Shown[]): RecordNews[] {
  if (!announceAt) return [];
  return changes.flatMap(({ prepared }): RecordNews[] => {
    const news = mapper.news(prepared);
    if (!news || !prepared.patientId || news.until <= announceAt) return [];
    const { topic, entityId, key, from } = news;
    return [{ topic, entityId, key, patientId: prepared.patientId, byUserId: null, at: from > announceAt ? from : announceAt }];
  });
}

async function notePatientNumbers(run: ImportRun, changes: readonly Change[]): Promise<void> {
  const ids = changes.flatMap(({ candidate, prepared }) => (candidate.known || !prepared ? [] : [prepared.id]));
  const patients = await run.db.prisma.patient.findMany({
    where: { id: { in: ids } },
    select: { patientNumber: true },
    orderBy: { patientNumber: 'asc' },
  });
  run.report.patientNumbers.push(...patients.map((patient) => patient.patientNumber));
}
