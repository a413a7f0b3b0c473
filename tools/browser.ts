/** Finds Chromium for tests and benchmarks, and gets one when there is none. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ENV, NODE, ROOT } from './install.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Arguments for Chromium in a container, also as root, with no traffic of its own. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of a Chromium: `CHROME_PATH`, one on the PATH, or Playwright's own. `undefined` when there is none. */
export function findBrowser(): string | undefined {
  const given = process.env.CHROME_PATH;
  if (given && existsSync(given)) return given;
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of NAMES) if (folder && existsSync(join(folder, name))) return join(folder, name);
  }
  const script = `import('playwright-core').then(({ chromium }) => process.stdout.write(chromium.executablePath()))`;
  const path = spawnSync(NODE, ['-e', script], { cwd: ROOT, encoding: 'utf8' }).stdout;
  return path && existsSync(path) ? path : undefined;
}

/** As {@link findBrowser}, installing one if there is none. Ends the process with a sentence when that fails. */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  const debianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  console.log(`No Chromium found: installing one ${debianRoot ? 'from Debian' : 'with Playwright'} …`);
  if (debianRoot) {
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'inherit' });
  } else {
    spawnSync(NODE, [join(ROOT, 'node_modules/playwright-core/cli.js'), 'install', '--with-deps', 'chromium'], { stdio: 'inherit', env: ENV });
  }
  const installed = findBrowser();
  if (installed) return installed;
  console.error('No Chromium could be installed. Install one and name it in CHROME_PATH, then run this again.');
  process.exit(1);
}
