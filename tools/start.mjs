/** `npm start`: install, build what is stale, then the server, which migrates, fills an empty database and serves. */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ENV, ensureInstalled, NODE, ROOT } from './install.mjs';

ensureInstalled();
const build = spawnSync(NODE, [join(ROOT, 'tools', 'build', 'build.ts')], { cwd: ROOT, stdio: 'inherit', env: ENV });
if (build.status !== 0) process.exit(build.status ?? 1);
const server = spawn(NODE, [join(ROOT, 'bff', 'src', 'main.ts')], { cwd: ROOT, stdio: 'inherit', env: ENV });
// A terminal sends Ctrl-C to both; only the server knows how to stop well.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
