/** PostgreSQL's own programs. They must be of the server's version or a newer one. */
import { spawn } from 'node:child_process';
import { BackupError } from './manifest.ts';

/** How much of what a program complains of is told. */
const TOLD_MOST = 2_000;

/** Runs `pg_dump` or `pg_restore` on a database. @throws {BackupError} with what it says */
export async function runPgTool(program: 'pg_dump' | 'pg_restore', databaseUrl: string, args: readonly string[]): Promise<void> {
  const url = new URL(databaseUrl);
  const password = decodeURIComponent(url.password);
  // Arguments are seen by everybody on the machine.
  url.password = '';
  const env = { ...process.env, ...(password === '' ? {} : { PGPASSWORD: password }) };
  const child = spawn(program, [`--dbname=${url.href}`, ...args], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-TOLD_MOST)));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'ENOENT' ? new BackupError(`${program} is not there. Install PostgreSQL’s client programs, of the server’s version or newer.`) : error,
      );
    });
    child.once('close', resolve);
  });
  if (code !== 0) throw new BackupError(`${program} failed: ${said.trim() || `it ended with ${code}`}`);
}
