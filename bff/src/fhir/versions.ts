/**
 * Versions of a resource: which of two counts, and keeping each as it came. An
 * older one never beats a newer one (FHIR R4 `Meta.lastUpdated`, then
 * `Meta.versionId`, then the order of arrival).
 */
import type { ImportRun } from './import-run.ts';

/** What a version says of itself. */
export interface Version {
  /** `meta.versionId`; empty where the source gives none. */
  readonly versionId: string;
  /** `meta.lastUpdated`. */
  readonly lastUpdated: Date | null;
  readonly contentHash: string;
}

/** The version that counts so far. */
export interface CurrentVersion extends Version {
  readonly id: string;
}

const LONGEST_VERSION_ID = 64;
const NUMBER = /^\d{1,15}$/;
/** An instant (R4 datatypes.html#instant): a time without an offset orders nothing. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** Version and time out of a `meta`, or out of the `response` of a history's entry. */
export function versionOf(resource: Readonly<Record<string, unknown>>): Omit<Version, 'contentHash'> {
  const { versionId, lastUpdated } = asRecord(resource['meta']);
  return { versionId: typeof versionId === 'string' ? versionId.slice(0, LONGEST_VERSION_ID) : '', lastUpdated: instantOf(lastUpdated) };
}

/** A FHIR instant, or null for anything else. */
export function instantOf(value: unknown): Date | null {
  if (typeof value !== 'string' || !INSTANT.test(value)) return null;
  const time = new Date(value);
  return Number.isNaN(time.getTime()) ? null : time;
}

/**
 * How a version stands to the one that counts so far. `unclear` where neither
 * time nor number tell, or both are the same and the content is not.
 */
export function compareVersions(next: Omit<Version, 'contentHash'>, current: Omit<Version, 'contentHash'>): 'newer' | 'older' | 'unclear' {
  const byTime = next.lastUpdated && current.lastUpdated ? next.lastUpdated.getTime() - current.lastUpdated.getTime() : 0;
  const byNumber = NUMBER.test(next.versionId) && NUMBER.test(current.versionId) ? Number(next.versionId) - Number(current.versionId) : 0;
  const order = byTime || byNumber;
  if (order === 0) return 'unclear';
  return order > 0 ? 'newer' : 'older';
}

const CURRENT = `select id, "resourceId", "versionId", "lastUpdated", "contentHash" from resource_version
  where source = $1 and "resourceType" = $2 and "resourceId" = any($3::text[]) and "isCurrent"`;

/** The versions that count of these resources, by id. */
export async function loadCurrent(
  { db, source }: Pick<ImportRun, 'db' | 'source'>,
  resourceType: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CurrentVersion>> {
  const rows = await db.sql<CurrentVersion & { resourceId: string }>('ingest_current', CURRENT, [source, resourceType, ids]);
  return new Map(rows.map(({ resourceId, ...row }) => [resourceId, row]));
}

/** A version that came. */
export interface Arrival extends Version {
  readonly resourceType: string;
  readonly resourceId: string;
  readonly fullUrl: string | null;
  /** Null for a deletion. */
  readonly json: string | null;
  /** It counts from now on, in place of this one where there is one. */
  readonly replaces: CurrentVersion | undefined;
  readonly isCurrent: boolean;
}

/** By hand: whole resources pass through it, and a query builder holds each several times. */
const KEEP = `insert into resource_version (id, source, "importId", "resourceType", "resourceId", "versionId", "lastUpdated", "contentHash", "fullUrl", json, "isCurrent")
  select gen_random_uuid(), $1, $2::uuid, came.* from unnest($3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::text[], $8::text[], $9::text[], $10::boolean[]) came`;

/** Keeps what came: those that are replaced first count no more. */
export async function keepVersions({ db, source, importId }: Pick<ImportRun, 'db' | 'source' | 'importId'>, arrivals: readonly Arrival[]): Promise<void> {
  if (arrivals.length === 0) return;
  const replaced = arrivals.flatMap(({ isCurrent, replaces }) => (isCurrent && replaces ? [replaces.id] : []));
  if (replaced.length > 0) await db.prisma.resourceVersion.updateMany({ where: { id: { in: replaced } }, data: { isCurrent: false } });
  const column = <Key extends keyof Arrival>(key: Key): Arrival[Key][] => arrivals.map((arrival) => arrival[key]);
  await db.sql('ingest_keep', KEEP, [
    source,
    importId,
    column('resourceType'),
    column('resourceId'),
    column('versionId'),
    column('lastUpdated'),
    column('contentHash'),
    column('fullUrl'),
    column('json'),
    column('isCurrent'),
  ]);
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
