/** The database for a command: opened by the command itself, or reached through the server that has it open. */
import type { Config } from '../config.ts';
import { openDatabase } from '../database/database.ts';
import type { Database } from '../database/database.ts';
import { migrate } from '../database/migrate.ts';
import { DataFolderInUseError } from '../database/pglite/data-lock.ts';
import { readAdminAccess } from './admin-access.ts';
import type { AdminAccess } from './admin-access.ts';

export type CommandDatabase = { db: Database } | { access: AdminAccess };

/** Errors: the database's; `DataFolderInUseError` when what holds the folder is no server that can be asked. */
export async function openCommandDatabase(config: Config): Promise<CommandDatabase> {
  let db: Database;
  try {
    db = await openDatabase({ databaseUrl: config.databaseUrl, dataDir: config.dataDir });
  } catch (error) {
    if (!(error instanceof DataFolderInUseError)) throw error;
    const access = await readAdminAccess(config.dataDir);
    if (!access) throw error;
    return { access };
  }
  try {
    await migrate(db);
  } catch (error) {
    await db.close();
    throw error;
  }
  return { db };
}
