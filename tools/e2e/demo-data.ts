/** `demo-data.ts <command>`: runs a command with a demo world that is ready, so that each portal it starts copies it instead of making its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPortal } from '../portal.ts';

/** Names the folder in the environment of the command. */
export const DEMO_DATA = 'PORTAL_DEMO_DATA';

if (import.meta.main) {
  const [file, ...args] = process.argv.slice(2);
  if (file === undefined) {
    console.error('Usage: demo-data.ts <command>');
    process.exit(2);
  }
  const folder = await mkdtemp(join(tmpdir(), 'portal-demo-'));
  const dataDir = join(folder, 'data');
  // Stopped in good order: what is copied is whole, and nobody has it open.
  await (await startPortal({ dataDir })).stop();
  const child = spawn(file, args, { stdio: 'inherit', env: { ...process.env, [DEMO_DATA]: dataDir } });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  const [code] = (await once(child, 'exit')) as [number | null];
  await rm(folder, { recursive: true, force: true });
  process.exit(code ?? 1);
}
