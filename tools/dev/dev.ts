/**
 * `npm run dev -- [feature]`: the portal while it is worked on. The server
 * restarts when a file of its own changes; the feature named is rebuilt when
 * one of its files changes, and pages that are open load again. Every other
 * feature and the shell come from what was built before it starts.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ENV, NODE, ROOT } from '../install.mjs';
import { startDev } from './dev-server.ts';

const [feature, ...rest] = process.argv.slice(2);
if (rest.length > 0 || (feature !== undefined && !existsSync(join(ROOT, feature, 'src/manifest.ts')))) {
  console.error('Usage: npm run dev -- [mf-…]   one feature, by its folder');
  process.exit(2);
}
const build = spawnSync(NODE, [join(ROOT, 'tools/build/build.ts')], { cwd: ROOT, stdio: 'inherit', env: ENV });
if (build.status !== 0) process.exit(build.status ?? 1);

// A state of its own: what is tried here is no release of the portal that `npm start` runs.
const dev = await startDev({ port: Number(process.env['PORT'] ?? 8080), dataDir: join(ROOT, 'var/dev'), ...(feature === undefined ? {} : { feature }) });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void dev.stop().then(() => process.exit(0)));
