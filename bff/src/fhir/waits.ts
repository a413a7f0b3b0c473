/** What was not there when a resource was derived: noted, and asked for again once it has come, so that the order of files and entries changes nothing. */
import type { Prisma } from '../database/generated/client.ts';
import type { Candidate } from './arrivals.ts';
import type { ImportRun } from './import-run.ts';

/** A resource refers to what is not there. */
export interface Wait {
  readonly resourceId: string;
  /** `Type/id`, the address of an entry, or a number; see `identifier-keys.ts`. */
  readonly waitsFor: string;
  /** What a number has led to, of a reference by it: when that changes it is derived again, whatever it was. */
  readonly resolvedTo?: string;
}

/** A resource that can be derived again. */
export interface Ready {
  readonly resourceType: string;
  readonly resourceId: string;
  readonly fullUrl: string | null;
  readonly json: string;
}

/** Replaces what these resources wait for. */
export async function noteWaits({ db, source }: ImportRun, resourceType: string, candidates: readonly Candidate[], waits: readonly Wait[]): Promise<void> {
  const known = candidates.filter(({ known: earlier, current }) => earlier !== undefined || current !== undefined).map(({ place }) => place.id);
  if (known.length === 0 && waits.length === 0) return;
  await db.transaction(async (tx) => {
    if (known.length > 0) await tx.resourceWait.deleteMany({ where: { source, resourceType, resourceId: { in: known } } });
    if (waits.length > 0) await tx.resourceWait.createMany({ data: waits.map((wait) => ({ source, resourceType, ...wait })), skipDuplicates: true });
  });
}

/** Reports whose values are taken out wait for them: what comes back stands where it stood. */
export async function waitForWithdrawn(tx: Prisma.TransactionClient, observationIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`insert into resource_wait (source, "resourceType", "resourceId", "waitsFor")
    select r.source, r."resourceType", r."resourceId", 'Observation/' || o."resourceId"
    from diagnostic_report_result l
      join fhir_source o on o."resourceType" = 'Observation' and o."localId" = l."observationId"
      join fhir_source r on r."resourceType" = 'DiagnosticReport' and r."localId" = l."reportId" and r.source = o.source
    where l."observationId" = any(${[...observationIds]}::uuid[])
    on conflict do nothing`;
}

/** Who has a number that a wait is for, by the versions that count. */
const CARRIER = `(select case count(distinct i."resourceId") when 0 then '' when 1 then split_part(w."waitsFor", '?', 1) || '/' || min(i."resourceId") else '*' end
  from resource_identifier i join resource_version n on n.id = i."versionId" and n."isCurrent"
  where i.source = w.source and i.key = w."waitsFor")`;

/** What has come lets these be derived: they wait for a row that is there, for a helper that was kept, or refer by a number that leads elsewhere now. */
const READY = `select distinct v."resourceType", v."resourceId", v."fullUrl", v.json
  from resource_wait w
  join resource_version v on v.source = w.source and v."resourceType" = w."resourceType" and v."resourceId" = w."resourceId" and v."isCurrent" and v.json is not null
  where w.source = $1 and (
    exists (select from fhir_source s where s.source = w.source and s."resourceType" = split_part(w."waitsFor", '/', 1)
      and s."resourceId" = split_part(w."waitsFor", '/', 2) and s."withdrawnAt" is null
      and not exists (select from identity_conflict i where i.source = s.source and s."resourceType" = 'Patient' and i."resourceId" = s."resourceId" and i."isSame" is distinct from true))
    or (split_part(w."waitsFor", '/', 1) in ('Medication', 'Schedule') and exists (
      select from resource_version h where h.source = w.source and h."resourceType" = split_part(w."waitsFor", '/', 1)
        and h."resourceId" = split_part(w."waitsFor", '/', 2) and h."isCurrent" and h.json is not null))
    or (w."waitsFor" like 'urn:%' and exists (select from resource_version a where a.source = w.source and a."fullUrl" = w."waitsFor" and a."isCurrent" and a.json is not null))
    or (w."resolvedTo" is not null and w."resolvedTo" <> ${CARRIER}))
  limit $2`;

/** Resources of this source that wait for what is there now, at most `limit`. */
export function findReady({ db, source }: Pick<ImportRun, 'db' | 'source'>, limit: number): Promise<Ready[]> {
  return db.sql<Ready>('ingest_ready', READY, [source, limit]);
}
