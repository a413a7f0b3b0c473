/**
 * Makes a portal of a backup, in an empty place, and checks it:
 *
 *     npm run restore -- <folder>
 *
 * Where to is said by the settings: an empty database in DATABASE_URL, or PORTAL_DATA
 * without `data/`; FILES_FOLDER where there are files. Exits with 0 when the restored
 * portal is ready, has every row and its audit log holds, 1 when not, 2 when called wrongly.
 */
import { resolve } from 'node:path';
import { restoreBackup } from '../src/backup/restore.ts';
import { readConfig } from '../src/config.ts';
import { checkOpens } from '../src/server.ts';

const [folder, ...more] = process.argv.slice(2);
if (folder === undefined || folder === '' || more.length > 0) {
  process.stderr.write('Usage: npm run restore -- <folder>\n');
  process.exitCode = 2;
} else {
  try {
    const { madeAt, rows, auditEntries } = await restoreBackup(readConfig(process.env), resolve(folder), checkOpens);
    process.stdout.write(
      `Restored the backup of ${madeAt}: ${Object.keys(rows).length} tables with every row, ${auditEntries} entries of an audit log that holds, and a portal that is ready.\n`,
    );
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'The backup could not be restored.'}\n`);
    process.exitCode = 1;
  }
}
