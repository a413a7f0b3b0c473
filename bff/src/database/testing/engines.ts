/** Which engines a suite runs on. */
import type { Engine } from '../database.ts';

/** Folders, at any depth, whose code speaks to the database in a way of its own, or is what everything else trusts. */
const ON_BOTH = new Set(['access', 'audit', 'changes', 'database', 'drafts', 'events', 'fhir', 'files', 'jobs', 'once']);

/** Engines of a test file, by the folders it stands in. */
export function enginesOf(file: string, only: string | undefined = process.env['TEST_ENGINE']): readonly Engine[] {
  if (only === 'pglite') return ['pglite'];
  const folders = file.split(/[\\/]/).slice(0, -1);
  return folders.slice(folders.lastIndexOf('bff')).some((folder) => ON_BOTH.has(folder)) ? ['pglite', 'postgres'] : ['postgres'];
}

/** Whether this run wants an engine at all: TEST_ENGINE names the only one. */
export function isWanted(engine: Engine, only: string | undefined = process.env['TEST_ENGINE']): boolean {
  return only === undefined || only === engine;
}
