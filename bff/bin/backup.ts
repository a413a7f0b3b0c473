/**
 * Makes a backup, whether the server runs or not:
 *
 *     npm run backup -- <folder>
 *
 * The folder is made, or is empty. A backup that was cut off has no manifest, and
 * is restored by nobody. Exits with 0 when it is whole, 1 when not, 2 when called wrongly.
 */
import { resolve } from 'node:path';
import { makeBackup, NOT_INCLUDED } from '../src/backup/make.ts';
import { readConfig } from '../src/config.ts';
import { openDatabase } from '../src/database/database.ts';
import { DataFolderInUseError } from '../src/database/pglite/data-lock.ts';
import { readAdminAccess } from '../src/fhir/admin-access.ts';
import { backupThroughServer } from '../src/fhir/admin-client.ts';

const [folder, ...more] = process.argv.slice(2);
if (folder === undefined || folder === '' || more.length > 0) {
  process.stderr.write('Usage: npm run backup -- <folder>\n');
  process.exitCode = 2;
} else {
  try {
    const { rows, files } = await backup(resolve(folder));
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    const count = Object.values(rows).reduce((sum, each) => sum + each, 0);
    process.stdout.write(`Backed up ${count} rows, in ${files.length} files of ${bytes} bytes.\n${NOT_INCLUDED}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'The backup could not be made.'}\n`);
    process.exitCode = 1;
  }
}

/** Not as other commands do: a backup is of the database as it is, so nothing is migrated for it. */
async function backup(into: string): Promise<Awaited<ReturnType<typeof makeBackup>>> {
  const config = readConfig(process.env);
  try {
    const db = await openDatabase({ databaseUrl: config.databaseUrl, dataDir: config.dataDir });
    try {
      return await makeBackup({ db, config, now: () => new Date() }, into);
    } finally {
      await db.close();
    }
  } catch (error) {
    const access = error instanceof DataFolderInUseError ? await readAdminAccess(config.dataDir) : null;
    if (!access) throw error;
    return backupThroughServer(access, into);
  }
}
