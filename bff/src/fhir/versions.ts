/** Versions of a resource: each is kept as it came. Which of them counts, `version-order.ts` says. */
import type { ImportRun } from './import-run.ts';
import type { Version } from './version-order.ts';

/** The version that counts so far. */
export interface CurrentVersion extends Version {
  readonly id: string;
  readonly contentHash: string;
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
  readonly id: string;
  readonly contentHash: string;
  readonly resourceType: string;
  readonly resourceId: string;
  readonly fullUrl: string | null;
  /** Null for a deletion. */
  readonly json: string | null;
  /** The keys of what it is numbered by; see `identifier-keys.ts`. */
  readonly numberedBy: readonly string[];
  /** It counts from now on, in place of this one where there is one. */
  readonly replaces: CurrentVersion | undefined;
  readonly isCurrent: boolean;
}

/**
 * By hand: whole resources pass through it, and a query builder holds each several
 * times. In one statement, so that a resource is never without the version that counts.
 */
const KEEP = `with replaced as (update resource_version set "isCurrent" = false where id = any($11::uuid[]) returning 1),
  kept as (
    insert into resource_version (id, "resourceType", "resourceId", "versionId", "lastUpdated", "contentHash", "fullUrl", json, "isCurrent", source, "importId")
    select came.*, $1, $2::uuid
    from (select count(*) from replaced) first,
      unnest($12::uuid[], $3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::text[], $8::text[], $9::text[], $10::boolean[]) came
    returning 1)
  insert into resource_identifier ("versionId", "resourceId", key, source)
  select numbered.*, $1 from (select count(*) from kept) first, unnest($13::uuid[], $14::text[], $15::text[]) numbered`;

/** Keeps what came, in place of what counted so far. */
export async function keepVersions({ db, source, importId }: Pick<ImportRun, 'db' | 'source' | 'importId'>, arrivals: readonly Arrival[]): Promise<void> {
  if (arrivals.length === 0) return;
  const numbers = arrivals.flatMap(({ id, resourceId, numberedBy }) => numberedBy.map((key) => ({ id, resourceId, key })));
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
    arrivals.flatMap(({ isCurrent, replaces }) => (isCurrent && replaces ? [replaces.id] : [])),
    column('id'),
    numbers.map(({ id }) => id),
    numbers.map(({ resourceId }) => resourceId),
    numbers.map(({ key }) => key),
  ]);
}

const RESTAMP = `update resource_version v set "versionId" = now."versionId", "lastUpdated" = now."lastUpdated"
  from unnest($1::uuid[], $2::text[], $3::timestamptz[]) as now(id, "versionId", "lastUpdated") where v.id = now.id`;

/** Notes that the version that counts goes by a newer number or time now, with the same content. */
export async function restampVersions({ db }: Pick<ImportRun, 'db'>, stamps: readonly (Version & { readonly id: string })[]): Promise<void> {
  if (stamps.length === 0) return;
  await db.sql('ingest_restamp', RESTAMP, [stamps.map(({ id }) => id), stamps.map(({ versionId }) => versionId), stamps.map(({ lastUpdated }) => lastUpdated)]);
}
