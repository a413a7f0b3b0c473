/**
 * Says what would become of FHIR files, without a portal: reads them into a
 * database of its own and prints, by type, how many resources are in the files,
 * kept, shown, withdrawn and refused, and why.
 *
 *     npm run check:completeness -- [--source NAME] <files or folders>
 *
 * Exits with 0 when every resource is accounted for, 1 when one is not or a file
 * can't be read, 2 when called wrongly.
 */
import '../src/fhir/small-heap.ts';
import { parseArgs } from 'node:util';
import { openDatabase } from '../src/database/database.ts';
import { migrate } from '../src/database/migrate.ts';
import { completenessOf, formatCompleteness, isComplete } from '../src/fhir/completeness.ts';
import { findInputs } from '../src/fhir/find-inputs.ts';

const USAGE = 'Usage: npm run check:completeness -- [--source NAME] <files or folders>';

async function check(paths: readonly string[], source: string | undefined): Promise<number> {
  const { inputs, missing } = await findInputs(paths);
  for (const { name, problem } of missing) process.stderr.write(`Not read: ${name}: ${problem}\n`);
  const db = await openDatabase({ dataDir: null });
  try {
    await migrate(db);
    const found = await completenessOf(db, inputs, { source });
    process.stdout.write(`${formatCompleteness(found)}\n`);
    return isComplete(found) && missing.length === 0 ? 0 : 1;
  } finally {
    await db.close();
  }
}

let parsed: ReturnType<typeof readArguments> | null = null;
try {
  parsed = readArguments();
} catch {
  // Said below.
}
if (!parsed || parsed.positionals.length === 0) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else {
  process.exitCode = await check(parsed.positionals, parsed.values.source);
}

function readArguments() {
  return parseArgs({ args: process.argv.slice(2), options: { source: { type: 'string' } }, allowPositionals: true });
}
