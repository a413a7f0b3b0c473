/** A process that migrates, for tests that kill it: `migrate-child.ts <database url> <folder>`. */
import { openDatabase } from '../database.ts';
import { migrate } from '../migrate.ts';

const [databaseUrl, folder] = process.argv.slice(2);
if (!databaseUrl || !folder) throw new Error('Give a database and a folder.');
await migrate(await openDatabase({ databaseUrl, dataDir: null }), { folder });
