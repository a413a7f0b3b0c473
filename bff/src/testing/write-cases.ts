/**
 * One request that works, for every route that writes about a patient or a
 * clinic: of each feature those in its `write-cases.ts`. Tests over all of them
 * are made from this and the route table; a route that is not here fails them.
 */
import { existsSync } from 'node:fs';
import { FEATURES } from '../features/index.ts';
import { exampleCases } from './example-cases.ts';
import type { TestPortal } from './portal.ts';
import type { ClinicSearches, WriteCase, WriteCases } from './write-case.ts';

interface Cases {
  readonly writeCases?: WriteCases;
  readonly clinicSearches?: ClinicSearches;
}

const loaded: readonly Cases[] = await Promise.all(
  FEATURES.map(({ name }) => new URL(`../features/${name}/write-cases.ts`, import.meta.url))
    .filter((file) => existsSync(file))
    .map((file) => import(file.href) as Promise<Cases>),
);

/** By method and path, as the route table has them. */
export const WRITE_CASES: WriteCases = Object.assign(exampleCases(), ...loaded.map(({ writeCases }) => writeCases));

/** By method and path, too. */
export const CLINIC_SEARCHES: ClinicSearches = Object.assign({}, ...loaded.map(({ clinicSearches }) => clinicSearches));

/** The address of a case on its route. */
export function addressOf(path: string, { subject, ids = {} }: WriteCase): string {
  return path.replace(/:(patientId|clinicId)/, subject).replaceAll(/:(\w+)/g, (_, name: string) => {
    const id = ids[name];
    if (id === undefined) throw new Error(`No ${name} for ${path}`);
    return id;
  });
}

/** Everything that is stored, a digest for each table, but for the log of requests and the time of the last one. */
export async function storedState({ portal }: TestPortal): Promise<Record<string, string>> {
  const tables = await portal.db.sql<{ name: string }>(
    'stored_tables',
    `select case schemaname when 'public' then '' else 'jobs.' end || quote_ident(tablename) as name from pg_tables where schemaname = 'public' or tablename = 'job_common' order by 1`,
  );
  const names = tables.map(({ name }) => name).filter((name) => name !== 'session' && !/^(_|audit_)/.test(name));
  // How many rows, and the sum of their hashes: the same in whatever order they stand, so that nothing has to be put in one.
  const digests = names.map((name) => `select '${name}' as name, concat_ws(' ', count(*), sum(hashtextextended(t::text, 0))) as digest from ${name} t`);
  // In one order: the tables are read side by side.
  const rows = await portal.db.sql<{ name: string; digest: string }>('stored_state', `${digests.join(' union all ')} order by name`);
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
}
