/**
 * Brings FHIR R4 files into the portal, whether the server runs or not:
 *
 *     npm run ingest -- [--source NAME] [--json] <files or folders>
 *     npm run ingest -- --rederive
 *
 * Exits with 0 when every file was read, 1 when one was not (the others' data is
 * kept), 2 when called wrongly.
 */
import '../src/fhir/small-heap.ts';
import { parseArgs } from 'node:util';
import { openCommandDatabase } from '../src/fhir/command-database.ts';
import { ConfigError } from '../src/config-error.ts';
import { readConfig } from '../src/config.ts';
import { ingestThroughServer, rederiveThroughServer } from '../src/fhir/admin-client.ts';
import { findInputs } from '../src/fhir/find-inputs.ts';
import { ingestFiles, rederive } from '../src/fhir/ingest.ts';
import type { IngestOptions } from '../src/fhir/ingest.ts';
import type { InputFile } from '../src/fhir/input.ts';
import { showProgress } from '../src/fhir/progress.ts';
import { allRead, emptyReport, formatReport, mergeReports } from '../src/fhir/report.ts';
import type { IngestReport } from '../src/fhir/report.ts';

const USAGE = `Usage: npm run ingest -- [--source NAME] [--json] <files or folders>
       npm run ingest -- --rederive [--json]

Reads FHIR R4 JSON bundles and resources, and NDJSON. What is there already and
has not changed stays as it is.

  --source NAME   the system the files come from, where their addresses name no server
                  (default: the system of their identifiers)
  --rederive      make every chart anew from the resources as they came, after a rule has changed
  --json          print the report as JSON`;

interface Arguments {
  readonly paths: readonly string[];
  readonly source: string | undefined;
  readonly again: boolean;
  readonly json: boolean;
}

function readArguments(args: string[]): Arguments | null {
  try {
    const options = { source: { type: 'string' }, rederive: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } } as const;
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
    const isWhole = values.rederive ? positionals.length === 0 && values.source === undefined : positionals.length > 0;
    return isWhole ? { paths: positionals, source: values.source, again: values.rederive, json: values.json } : null;
  } catch {
    return null;
  }
}

async function run(paths: readonly string[], source: string | undefined): Promise<IngestReport> {
  const report = emptyReport();
  const { inputs, missing } = await findInputs(paths);
  for (const { name, problem } of missing) report.files.push({ name, source: null, problem });
  if (inputs.length === 0) return report;
  const command = await openCommandDatabase(readConfig(process.env));
  const importInput = (files: readonly InputFile[], options: IngestOptions): Promise<IngestReport> =>
    'db' in command ? ingestFiles(command.db, files, options) : ingestThroughServer(command.access, files, options);
  try {
    for (const files of inputs) {
      const name = files.map((file) => file.name).join(', ');
      const progress = showProgress(name, process.stderr, process.stderr.isTTY);
      mergeReports(report, await importInput(files, { source, announceAt: new Date(), onProgress: progress.update }));
      progress.end();
    }
  } finally {
    if ('db' in command) await command.db.close();
  }
  return report;
}

async function deriveAgain(): Promise<IngestReport> {
  const command = await openCommandDatabase(readConfig(process.env));
  const progress = showProgress('what was kept', process.stderr, process.stderr.isTTY);
  try {
    return await ('db' in command ? rederive(command.db, progress.update) : rederiveThroughServer(command.access, progress.update));
  } finally {
    progress.end();
    if ('db' in command) await command.db.close();
  }
}

const args = readArguments(process.argv.slice(2));
if (!args) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else {
  try {
    const report = args.again ? await deriveAgain() : await run(args.paths, args.source);
    process.stdout.write(`${args.json ? JSON.stringify(report, null, 2) : formatReport(report)}\n`);
    process.exitCode = allRead(report) ? 0 : 1;
  } catch (error) {
    const message = error instanceof Error ? error.message : 'The import failed.';
    process.stderr.write(`${message}${error instanceof ConfigError ? '' : '\nRun it again: it goes on where it stopped.'}\n`);
    process.exitCode = 1;
  }
}
