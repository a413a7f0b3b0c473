/**
 * Checks a brand before it is used:
 *
 *     npm run brand -- check my-brand.css
 *
 * Loads the file with the tokens in a browser, in light, dark and high
 * contrast, and names each pair of colors that is too close; also what it names
 * and does not have, a typeface that is too heavy, and a mark that is missing.
 * Exits with 0 when all is well, 1 when something fails, 2 when called wrongly.
 */
import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { failingPairs } from '../design-system/src/tokens/contrast.ts';
import { COLOR_PAIRS } from '../design-system/src/tokens/pairs.ts';
import { CHROMIUM_ARGS, ensureBrowser } from './browser.ts';
import { ROOT } from './install.mjs';

const [command, file] = process.argv.slice(2);
if (command !== 'check' || !file) {
  console.error('Usage: npm run brand -- check <file.css>');
  process.exit(2);
}
const brand = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
  console.error(`${file} could not be read: ${error.code ?? error.message}`);
  process.exit(2);
});
const tokens = await readFile(join(ROOT, 'design-system/src/tokens/tokens.css'), 'utf8');
const wanted = [...new Set(COLOR_PAIRS.flatMap(({ front, back }) => [front, back]))];
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: CHROMIUM_ARGS });
const page = await browser.newPage();
await page.setContent(`<!doctype html><html><head><style>${brand}${tokens}</style></head><body></body></html>`);
/** As the build has it for a page's first load. */
const HEAVIEST_FACE = 45_000;
let failed = 0;
const fail = (text: string): void => {
  console.error(text);
  failed += 1;
};
if (!/--ds-brand-mark:\s*url\("?data:image\/svg\+xml/.test(brand)) fail('There is no mark: --ds-brand-mark is an SVG in a data: address.');
for (const [, name = ''] of brand.matchAll(/url\(['"]?(\.[^'")]+)['"]?\)/g)) {
  const found = await stat(join(dirname(file), name)).catch(() => undefined);
  if (!found) fail(`${name} is not there.`);
  else if (name.endsWith('.woff2') && found.size > HEAVIEST_FACE) fail(`${name} has ${found.size} bytes, and a page may load ${HEAVIEST_FACE}.`);
}
for (const theme of ['light', 'dark', 'contrast']) {
  const colors = await page.evaluate(
    ({ name, tokens: all }): Record<string, string> => {
      document.documentElement.dataset.theme = name;
      const probe = document.body.appendChild(document.createElement('span'));
      return Object.fromEntries(
        all.map((token) => {
          probe.style.color = `var(--ds-color-${token})`;
          return [token, getComputedStyle(probe).color];
        }),
      );
    },
    { name: theme, tokens: wanted },
  );
  for (const text of failingPairs((token) => colors[token] ?? '')) {
    fail(`${theme}: ${text}`);
  }
}
await browser.close();
console.log(
  failed === 0 ? 'The brand has all it needs, and every pair of colors is far enough apart, in light, dark and high contrast.' : `${failed} things to change.`,
);
process.exit(failed === 0 ? 0 : 1);
