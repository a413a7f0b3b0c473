/** Loads, for one batch, the rows that its references lead to: a handful of queries, not one for each. */
import type { Prisma } from '../database/generated/client.ts';
import { heldPatients } from './identity.ts';
import type { Linked } from './mapper.ts';

type Reader = Pick<Prisma.TransactionClient, 'fhirSource' | 'identityConflict' | 'practitioner' | 'organization' | 'clinic' | 'patient' | 'condition'>;

/** The rows of one source by `Type/id`. */
export type Links = ReadonlyMap<string, Linked>;

/** What we know of an imported resource. */
export interface KnownResource {
  localId: string;
  patientId: string | null;
  versionId: string;
  contentHash: string;
  /** When its row was taken out of the chart; null while it is shown. */
  withdrawnAt: Date | null;
}

const idsByType = (keys: Iterable<string>): Map<string, Set<string>> => {
  const groups = new Map<string, Set<string>>();
  for (const key of keys) {
    // The address of an entry that is not here: what it names is not known.
    if (key.startsWith('urn:')) continue;
    const slash = key.indexOf('/');
    const type = key.slice(0, slash);
    const ids = groups.get(type) ?? new Set();
    groups.set(type, ids.add(key.slice(slash + 1)));
  }
  return groups;
};

/** What earlier batches and imports of this source stored under these `Type/id`. */
export async function loadKnown(db: Reader, source: string, keys: Iterable<string>): Promise<Map<string, KnownResource>> {
  const known = new Map<string, KnownResource>();
  for (const [resourceType, ids] of idsByType(keys)) {
    const rows = await db.fhirSource.findMany({
      where: { source, resourceType, resourceId: { in: [...ids] } },
      select: { resourceId: true, localId: true, patientId: true, versionId: true, contentHash: true, withdrawnAt: true },
    });
    for (const { resourceId, ...row } of rows) known.set(`${resourceType}/${resourceId}`, row);
  }
  return known;
}

interface Described {
  id: string;
  name: string | null;
  clinicId: string | null;
}

const fullName = (person: { givenName: string; familyName: string }): string => `${person.givenName} ${person.familyName}`.trim();

/** Names and clinics of the kinds of rows whose links carry them. */
const DESCRIBE: Readonly<Record<string, (db: Reader, ids: string[]) => Promise<Described[]>>> = {
  Practitioner: async (db, ids) =>
    (await db.practitioner.findMany({ where: { id: { in: ids } } })).map((row) => ({
      id: row.id,
      name: row.credential ? `${fullName(row)}, ${row.credential}` : fullName(row),
      clinicId: null,
    })),
  Organization: async (db, ids) =>
    (
      await db.organization.findMany({
        where: { id: { in: ids } },
        include: { clinics: { select: { id: true }, orderBy: { name: 'asc' }, take: 1 } },
      })
    ).map((row) => ({ id: row.id, name: row.name, clinicId: row.clinics[0]?.id ?? null })),
  Location: async (db, ids) =>
    (await db.clinic.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })).map((row) => ({
      ...row,
      clinicId: row.id,
    })),
  Patient: async (db, ids) =>
    (await db.patient.findMany({ where: { id: { in: ids } } })).map((row) => ({
      id: row.id,
      name: fullName(row),
      clinicId: row.clinicId,
    })),
  Condition: async (db, ids) =>
    (await db.condition.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })).map((row) => ({
      ...row,
      clinicId: null,
    })),
};

/** The rows these `Type/id` lead to; those that lead nowhere are absent. */
export async function loadLinks(db: Reader, source: string, keys: ReadonlySet<string>): Promise<Links> {
  const known = await loadKnown(db, source, keys);
  const links = new Map<string, Linked>();
  for (const [key, { localId, patientId, withdrawnAt }] of known) {
    if (withdrawnAt === null) links.set(key, { localId, patientId, name: null, clinicId: null, isHeld: false });
  }
  const patients = [...links.keys()].flatMap((key) => (key.startsWith('Patient/') ? [key.slice('Patient/'.length)] : []));
  for (const id of await heldPatients(db, source, patients)) {
    const link = links.get(`Patient/${id}`);
    if (link) link.isHeld = true;
  }
  for (const [type, describe] of Object.entries(DESCRIBE)) {
    const wanted = [...links].filter(([key]) => key.startsWith(`${type}/`)).map(([, link]) => link);
    if (wanted.length === 0) continue;
    const described = new Map(
      (
        await describe(
          db,
          wanted.map((link) => link.localId),
        )
      ).map((row) => [row.id, row]),
    );
    for (const link of wanted) {
      const row = described.get(link.localId);
      link.name = row?.name ?? null;
      link.clinicId = row?.clinicId ?? null;
    }
  }
  return links;
}
