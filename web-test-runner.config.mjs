/**
 * Runs every `*.test.ts` of the browser packages in Chromium, from source, several files to a page.
 * `npx wtr --files 'mf-billing/src/**\/*.test.ts'` runs a part; with the
 * variable STORIES (a glob) only those stories are looked at.
 */
import { appendFileSync, existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { build } from 'esbuild';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { writeElementBatches } from './tools/testing/element-batches.ts';

/** Where elements and pages are; `.storybook/compositions` are pages put together from elements, which no server and no package knows. */
const SOURCES = '{{design-system,shell,mf-*}/src/**,.storybook/compositions}';
const STYLESHEETS = ['brand/northfield.css', 'tokens.css', 'base.css'];
const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A dialog that is still fading in has no contrast yet: what is looked at is what stands in the end.
  '--force-prefers-reduced-motion',
];

/** The browser `npm test` found, else one on the PATH. */
function findBrowser() {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const paths = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return paths.find((path) => existsSync(path));
}

/**
 * Two pages run at once: each must believe it is the one in front, or its frames and focus stop.
 * As two tabs of one window, the one behind at times got no frames for minutes; a context of its own is a window of its own.
 */
async function createPage({ browser }) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  return page;
}

const SCREEN_READER = '@guidepup/virtual-screen-reader';

/** Serves the list of all stories, the worker that answers for the API, and the screen reader, whose own parts are no modules a browser loads. */
const generatedFiles = {
  name: 'generated-files',
  resolveImport: ({ source }) => (source === SCREEN_READER ? '/virtual-screen-reader.js' : undefined),
  async serve({ path }) {
    if (path === '/virtual-screen-reader.js') {
      const { outputFiles } = await build({ entryPoints: [`${SCREEN_READER}/browser.js`], bundle: true, format: 'esm', platform: 'browser', write: false });
      return { type: 'js', body: outputFiles[0].text };
    }
    if (path === '/stories.js') {
      const files = globSync(process.env.STORIES ?? `${SOURCES}/*.stories.ts`).toSorted();
      const entries = files.map((file) => `${JSON.stringify(file)}: () => import(${JSON.stringify(`/${file}`)})`);
      return { type: 'js', body: `export const STORY_FILES = {\n${entries.join(',\n')}\n};` };
    }
    if (path === '/mockServiceWorker.js') {
      const file = createRequire(import.meta.url).resolve('msw/mockServiceWorker.js');
      return { type: 'js', body: readFileSync(file, 'utf8') };
    }
    // The brand's pictures: a bundler gives them an address that is good on every page.
    const picture = /\/pictures\/([a-z]+\.svg)$/.exec(path)?.[1];
    if (picture) return { type: 'image/svg+xml', body: readFileSync(`design-system/src/tokens/brand/pictures/${picture}`, 'utf8') };
    return undefined;
  },
};

/**
 * `press-often` presses a key so often on the page that asks: one question for all of them, and each key sent without
 * waiting for the one before, which the browser keeps in order.
 */
const pressOften = {
  name: 'press-often',
  async executeCommand({ command, payload, session }) {
    if (command !== 'press-often') return undefined;
    const { key, times } = payload;
    const { keyboard } = session.browser.getPage(session.id);
    await Promise.all(Array.from({ length: times }, () => [keyboard.down(key), keyboard.up(key)]).flat());
    return true;
  },
};

/** Ends the output with one line of totals, as every runner of this repository does. */
const totals = {
  onTestRunFinished({ sessions }) {
    const counts = { passed: 0, failed: 0 };
    for (const session of sessions) {
      if (session.testResults) countSuite(session.testResults, counts);
      // A file that does not load has no tests to fail.
      else if (!session.passed) counts.failed += 1;
    }
    process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed\n`);
  },
};

/** How long each file took, for the list of the slowest that `npm test` ends with. */
const durations = {
  onTestRunFinished({ sessions }) {
    const file = process.env.TEST_DURATIONS;
    if (!file) return;
    for (const { testFile, testResults } of sessions) {
      const line = (path, results) => appendFileSync(file, `${JSON.stringify({ file: path, ms: Math.round(durationOf(results)) })}\n`);
      // Files that share a page are its suites.
      if (testFile.endsWith('.ts')) line(testFile, testResults);
      else for (const suite of testResults?.suites ?? []) line(join(import.meta.dirname, suite.name), suite);
    }
  },
};

function durationOf({ suites = [], tests = [] } = {}) {
  const own = tests.reduce((sum, { duration = 0 }) => sum + duration, 0);
  return suites.reduce((sum, suite) => sum + durationOf(suite), own);
}

function countSuite({ suites, tests }, counts) {
  for (const suite of suites) countSuite(suite, counts);
  for (const test of tests) {
    if (test.skipped) continue;
    counts[test.passed ? 'passed' : 'failed'] += 1;
  }
}

export default {
  // Files that are named have a page of their own each.
  files: process.argv.includes('--files') ? [] : writeElementBatches(import.meta.dirname, `${SOURCES}/*.test.ts`),
  nodeResolve: { exportConditions: ['development', 'browser'] },
  concurrency: 2,
  testsFinishTimeout: 900_000,
  browserStartTimeout: 60_000,
  testFramework: { config: { timeout: 10_000 } },
  browsers: [chromeLauncher({ launchOptions: { executablePath: findBrowser(), args: CHROMIUM_ARGS }, createPage })],
  plugins: [generatedFiles, pressOften, esbuildPlugin({ ts: true, target: 'es2022', tsconfig: './tsconfig.browser.json' })],
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), totals, durations],
  testRunnerHtml: (testFramework) => `<!doctype html>
    <html lang="en">
      <head>
        <title>Tests</title>
        ${STYLESHEETS.map((file) => `<link rel="stylesheet" href="/design-system/src/tokens/${file}">`).join('')}
      </head>
      <body><script type="module" src="${testFramework}"></script></body>
    </html>`,
};
