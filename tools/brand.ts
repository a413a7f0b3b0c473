/**
 * Checks a brand before it is used:
 *
 *     npm run brand -- check my-brand.css
 *
 * Loads the file with the tokens in a browser, in light, dark and high
 * contrast, and names each pair of colors that is too close. Exits with 0 when
 * all is well, 1 when a pair fails, 2 when called wrongly.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
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
let failed = 0;
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
    console.error(`${theme}: ${text}`);
    failed += 1;
  }
}
await browser.close();
console.log(failed === 0 ? 'Every pair of colors is far enough apart, in light, dark and high contrast.' : `${failed} pairs are too close.`);
process.exit(failed === 0 ? 0 : 1);
