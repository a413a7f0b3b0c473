/** The prescriptions that refills are about, with what was dispensed of them: a handful of statements, however many there are. */
import { inChart, wholeRecord } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import type { Tx } from '../../database/database.ts';
import type { MedicationRequest, Prisma } from '../../database/generated/client.ts';

export type Reader = Pick<PatientWho, 'patientId' | 'reduced'>;
export type Reading = Pick<
  Tx,
  | 'medicationRequest'
  | 'fhirSource'
  | 'medicationDispense'
  | 'refill'
  | 'identityConflict'
  | 'patient'
  | 'patientPharmacy'
  | 'refillPolicy'
  | 'staffMember'
  | 'messageTeam'
  | 'clinic'
>;

const MEDICINE = { practitioner: true } as const satisfies Prisma.MedicationRequestInclude;
export type MedicineRow = Prisma.MedicationRequestGetPayload<{ include: typeof MEDICINE }>;

const DISPENSE = {
  forSource: true,
  forResourceId: true,
  refillId: true,
  status: true,
  quantity: true,
  unit: true,
  supplyDays: true,
  handedOverAt: true,
  handedOverDate: true,
  pharmacyName: true,
} as const satisfies Prisma.MedicationDispenseSelect;
export type DispenseRow = Prisma.MedicationDispenseGetPayload<{ select: typeof DISPENSE }>;

export interface Prescribed {
  readonly row: MedicineRow;
  /** What came of this prescription. */
  readonly own: readonly DispenseRow[];
  /** What came of it and of those it replaced. */
  readonly all: readonly DispenseRow[];
  /** The prescription that replaced it. */
  readonly replacedBy: string | null;
  /** Its source speaks of somebody else, as far as anybody knows. */
  readonly isUnsure: boolean;
}

/** What is taken, or these whatever becomes of them; only what the reader sees. */
export async function prescribed(db: Reading, who: Reader, ids?: readonly string[]): Promise<Prescribed[]> {
  const which = ids ? { id: { in: [...ids] } } : { status: { in: ['active', 'on-hold'] }, doNotPerform: false };
  const rows = await db.medicationRequest.findMany({ where: { ...inChart(who), ...which }, include: MEDICINE });
  if (rows.length === 0) return [];
  const line = await lineOf(db, who, rows);
  const dispenses = await dispensesOf(db, who, line);
  const newer = await successorsOf(db, who, rows, line);
  const unsure = await unsureSources(db, who);
  return rows.map((row) => {
    const own = dispenses.get(row.id) ?? [];
    const earlier = line.before(row).flatMap((id) => dispenses.get(id) ?? []);
    return {
      row,
      own,
      all: [...own, ...earlier],
      replacedBy: newer.get(row.id) ?? null,
      isUnsure: line.sourcesOf(row.id).some((source) => unsure.has(source)),
    };
  });
}

type Key = `${string} ${string}`;
const keyOf = (source: string, resourceId: string): Key => `${source} ${resourceId}`;

interface Line {
  readonly ids: readonly string[];
  readonly byKey: ReadonlyMap<Key, string>;
  readonly keys: readonly { readonly source: string; readonly resourceId: string }[];
  sourcesOf(id: string): readonly string[];
  /** Those that one replaced, the newest first. */
  before(row: Pick<MedicationRequest, 'id'>): string[];
}

/** A prescription that replaced another one that replaced another one: further back nobody looks. */
const LINE_MOST = 6;

async function lineOf(db: Reading, who: Reader, rows: readonly MedicineRow[]): Promise<Line> {
  const known = new Map<string, Pick<MedicationRequest, 'id' | 'priorSource' | 'priorResourceId'>>(rows.map((row) => [row.id, row]));
  const byKey = new Map<Key, string>();
  const keys: { source: string; resourceId: string; localId: string }[] = [];
  let latest: readonly Pick<MedicationRequest, 'id' | 'priorSource' | 'priorResourceId'>[] = rows;
  for (let step = 0; step < LINE_MOST && latest.length > 0; step += 1) {
    const priors = latest.flatMap(({ priorSource, priorResourceId }) => (priorResourceId ? [{ source: priorSource, resourceId: priorResourceId }] : []));
    const named = await db.fhirSource.findMany({
      where: { resourceType: 'MedicationRequest', OR: [{ localId: { in: latest.map(({ id }) => id) } }, ...priors] },
      select: { source: true, resourceId: true, localId: true },
    });
    for (const one of named) {
      if (byKey.has(keyOf(one.source, one.resourceId))) continue;
      byKey.set(keyOf(one.source, one.resourceId), one.localId);
      keys.push(one);
    }
    const missing = priors.flatMap(({ source, resourceId }) => byKey.get(keyOf(source, resourceId)) ?? []).filter((id) => !known.has(id));
    latest =
      missing.length === 0
        ? []
        : await db.medicationRequest.findMany({
            where: { ...inChart(who), id: { in: missing } },
            select: { id: true, priorSource: true, priorResourceId: true },
          });
    for (const row of latest) known.set(row.id, row);
  }
  return {
    ids: [...known.keys()],
    byKey,
    keys,
    sourcesOf: (id) => keys.flatMap(({ source, localId }) => (localId === id ? [source] : [])),
    before({ id }) {
      const found: string[] = [];
      let at = known.get(id);
      while (at && found.length < LINE_MOST) {
        const prior = byKey.get(keyOf(at.priorSource, at.priorResourceId));
        // Two that name each other are no line.
        at = prior === undefined || prior === id || found.includes(prior) ? undefined : known.get(prior);
        if (at) found.push(at.id);
      }
      return found;
    },
  };
}

async function dispensesOf(db: Reading, who: Reader, { ids, keys, byKey }: Line): Promise<ReadonlyMap<string, DispenseRow[]>> {
  const refills = await db.refill.findMany({
    where: { ...wholeRecord(who.patientId), medicationRequestId: { in: [...ids] }, dispenses: { some: {} } },
    select: { id: true, medicationRequestId: true },
  });
  const ofRefill = new Map(refills.map(({ id, medicationRequestId }) => [id, medicationRequestId]));
  const rows = await db.medicationDispense.findMany({
    where: {
      ...inChart(who),
      OR: [...keys.map(({ source, resourceId }) => ({ forSource: source, forResourceId: resourceId })), { refillId: { in: [...ofRefill.keys()] } }],
    },
    select: DISPENSE,
    orderBy: [{ handedOverAt: 'desc' }, { id: 'asc' }],
  });
  const found = new Map<string, DispenseRow[]>();
  for (const row of rows) {
    const id = byKey.get(keyOf(row.forSource, row.forResourceId)) ?? ofRefill.get(row.refillId ?? '');
    if (id) found.set(id, [...(found.get(id) ?? []), row]);
  }
  return found;
}

/** By id the prescription that replaced it, where that is one to go by. */
async function successorsOf(db: Reading, who: Reader, rows: readonly MedicineRow[], { keys, byKey }: Line): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(rows.map(({ id }) => id));
  const own = keys.filter(({ source, resourceId }) => ids.has(byKey.get(keyOf(source, resourceId)) ?? ''));
  if (own.length === 0) return new Map();
  const newer = await db.medicationRequest.findMany({
    where: {
      ...inChart(who),
      status: { in: ['active', 'on-hold'] },
      OR: own.map(({ source, resourceId }) => ({ priorSource: source, priorResourceId: resourceId })),
    },
    select: { id: true, priorSource: true, priorResourceId: true },
    orderBy: [{ authoredAt: 'asc' }, { id: 'asc' }],
  });
  return new Map(newer.map(({ id, priorSource, priorResourceId }) => [byKey.get(keyOf(priorSource, priorResourceId)) ?? '', id]));
}

/** Sources that say of this patient what contradicts the record, until staff have said who it is. */
async function unsureSources(db: Reading, { patientId }: Reader): Promise<ReadonlySet<string>> {
  const rows = await db.identityConflict.findMany({ where: { patientId, isSame: null }, select: { source: true } });
  return new Set(rows.map(({ source }) => source));
}

/** Of the prescriptions of these refills those that may be somebody else's: a source of theirs contradicts the record. */
export async function unsureMedicines(tx: Tx, refillIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select r."medicationRequestId" as id from refill r
    join fhir_source s on s."resourceType" = 'MedicationRequest' and s."localId" = r."medicationRequestId"
    join identity_conflict c on c.source = s.source and c."patientId" = r."patientId" and c."isSame" is null
    where r.id = any(${[...refillIds]}::uuid[])`;
  return new Set(rows.map(({ id }) => id));
}
