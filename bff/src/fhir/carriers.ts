/** Who has a number, by the versions that count; see `identifier-keys.ts`. */
import { NOBODY, SEVERAL } from './identifier-keys.ts';
import type { Carriers } from './identifier-keys.ts';
import type { ImportRun } from './import-run.ts';

const CARRIERS = `select i.key, count(distinct i."resourceId")::int as many, min(i."resourceId") as id
  from resource_identifier i join resource_version v on v.id = i."versionId" and v."isCurrent"
  where i.source = $1 and i.key = any($2::text[]) group by i.key`;

/** Looks up who has these numbers, by the versions that count. */
export async function loadCarriers({ db, source }: Pick<ImportRun, 'db' | 'source'>, keys: readonly string[]): Promise<Carriers> {
  const carriers = new Map(keys.map((key) => [key, NOBODY]));
  if (keys.length === 0) return carriers;
  const rows = await db.sql<{ key: string; many: number; id: string }>('ingest_carriers', CARRIERS, [source, keys]);
  for (const { key, many, id } of rows) carriers.set(key, many === 1 ? `${key.slice(0, key.indexOf('?'))}/${id}` : SEVERAL);
  return carriers;
}
