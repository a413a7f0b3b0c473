/** `node tools/run-on-node.mjs <script> [arguments]`: installs if needed, then runs the script on the workspace's own Node. */
import { spawn } from 'node:child_process';
import { ENV, ensureInstalled, NODE } from './install.mjs';

const [script = '', ...args] = process.argv.slice(2);
ensureInstalled();
const child = spawn(NODE, [script, ...args], { stdio: 'inherit', env: ENV });
// A terminal sends Ctrl-C to both; only the child knows how to stop well.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
