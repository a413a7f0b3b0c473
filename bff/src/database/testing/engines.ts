/** Which engines a suite runs on. */
import type { Engine } from '../database.ts';

/** Folders, at any depth, whose code speaks to the database in a way of its own, or is what everything else trusts. */
const ON_BOTH = new Set(['access', 'audit', 'changes', 'database', 'drafts', 'events', 'fhir', 'files', 'jobs', 'once']);

/** Engines of a test file, by the folders it stands in. */
export function enginesOf(file: string): readonly Engine[] {
  const folders = file.split(/[\\/]/).slice(0, -1);
  return folders.slice(folders.lastIndexOf('bff')).some((folder) => ON_BOTH.has(folder)) ? ['pglite', 'postgres'] : ['postgres'];
}

/** Those of them that a run wants: all, or the only one it names, which is then wanted of every suite. */
export function wantedOf(engines: readonly Engine[], only: string | undefined): readonly Engine[] {
  return only === 'pglite' || only === 'postgres' ? [only] : engines;
}
