/**
 * Brings a clinic's public prices into the portal, whether the server runs or not:
 *
 *     npm run prices -- import <file> --clinic <name or id> [--tax-id <number>]
 *     npm run prices -- check <file>
 *
 * Exits with 0 when the file is right and its prices are the clinic's, 1 when
 * something in it is wrong (the prices of before stay), 2 when called wrongly.
 */
import '../src/fhir/small-heap.ts';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../src/config.ts';
import { importPricesThroughServer } from '../src/fhir/admin-client.ts';
import { openCommandDatabase } from '../src/fhir/command-database.ts';
import { clinicCalled } from '../src/prices/clinic-called.ts';
import { importCharges } from '../src/prices/import-charges.ts';
import type { ChargesReport } from '../src/prices/import-charges.ts';
import { readWhole } from '../src/prices/read-whole.ts';
import { fileText, reportText } from '../src/prices/report-text.ts';

const USAGE = `Usage: npm run prices -- import <file> --clinic <name or id> [--tax-id <number>]
       npm run prices -- check <file>

Reads a hospital's standard-charges file as CMS describes it: CSV tall, CSV wide or JSON,
versions 2 and 3. Which one it is, is seen by its content. What is wrong is told by line;
then nothing is taken over, and the prices of before stay.

  --clinic NAME   whose prices these are: its id, or enough of its name
  --tax-id N      the number of who bills, for good-faith estimates; kept until another is given`;

interface Arguments {
  readonly command: 'import' | 'check';
  readonly path: string;
  readonly clinic: string;
  readonly taxId: string | undefined;
}

function readArguments(args: string[]): Arguments | null {
  try {
    const { positionals, values } = parseArgs({ args, options: { clinic: { type: 'string' }, 'tax-id': { type: 'string' } }, allowPositionals: true });
    const [command, path, ...more] = positionals;
    const { clinic = '', 'tax-id': taxId } = values;
    if (path === undefined || more.length > 0) return null;
    if (command === 'import' && clinic !== '') return { command, path, clinic, taxId };
    return command === 'check' && clinic === '' && taxId === undefined ? { command, path, clinic, taxId } : null;
  } catch {
    return null;
  }
}

async function check(path: string): Promise<number> {
  const read = await readWhole(createReadStream(path), { add: async () => undefined });
  const isRight = read.problemCount === 0;
  process.stdout.write(`${fileText(read)}\n${isRight ? 'The file is right.\n' : ''}`);
  return isRight ? 0 : 1;
}

async function bringIn({ path, clinic, taxId }: Arguments): Promise<ChargesReport> {
  const fileName = basename(path);
  const onProgress = (rows: number): void => void (process.stderr.isTTY && process.stderr.write(`\r\u001b[K${rows} rows`));
  const command = await openCommandDatabase(readConfig(process.env));
  if ('access' in command) return importPricesThroughServer(command.access, { path, fileName, clinic, taxId, onProgress });
  try {
    const clinicId = await clinicCalled(command.db, clinic);
    return await importCharges(command.db, createReadStream(path), { clinicId, fileName, taxId, onProgress }, () => new Date());
  } finally {
    await command.db.close();
  }
}

async function run(args: Arguments): Promise<number> {
  const found = await stat(args.path).catch(() => null);
  if (!found?.isFile()) throw new Error(`There is no such file: ${args.path}`);
  if (args.command === 'check') return check(args.path);
  const report = await bringIn(args);
  process.stdout.write(`${process.stderr.isTTY ? '\n' : ''}${reportText(report)}\n`);
  return report.outcome === 'refused' ? 1 : 0;
}

const args = readArguments(process.argv.slice(2));
if (!args) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await run(args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'The import failed.'}\nNothing was taken over; the prices are those of before.\n`);
    process.exitCode = 1;
  }
}
