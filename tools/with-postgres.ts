/** `with-postgres.ts <command>`: runs a command with one PostgreSQL server for all its tests, named in TEST_DATABASE_URL. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { startTestPostgres } from '../bff/src/database/test-postgres.ts';

const [file, ...args] = process.argv.slice(2);
if (file === undefined) {
  console.error('Usage: with-postgres.ts <command>');
  process.exit(2);
}
const server = await startTestPostgres();
const child = spawn(file, args, { stdio: 'inherit', env: { ...process.env, TEST_DATABASE_URL: server.url } });
// The server must not outlive an interrupted run.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
const [code] = await once(child, 'exit');
await server.stop();
process.exit(code ?? 1);
