/**
 * `npm test`: everything that must hold, in the order in which a failure is
 * cheapest to find, and one closing line `N passed, N failed`.
 * `npm test -- types bff` runs only the stages named.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBrowser } from './browser.ts';
import { ENV, NODE, ROOT } from './install.mjs';

const PACKAGES = ['design-system', 'shell', 'mf-appointments', 'mf-records', 'mf-messages', 'mf-billing', 'mf-account'];
const bin = (name) => join(ROOT, 'node_modules', '.bin', name);
const nodeTest = (...patterns) => [NODE, '--test', '--test-reporter=spec', '--test-concurrency=2', ...patterns];

/** Each stage is a list of checks; a check is a command that counts as one test unless its output counts tests itself. */
const STAGES = {
  generate: [['prisma client', [NODE, 'bff/bin/migration.ts', 'generate']]],
  types: [
    ['types of bff', [bin('tsc'), '-p', 'bff', '--noEmit']],
    ['types of shell/build', [bin('tsc'), '-p', 'shell/build', '--noEmit']],
    ['types of composed pages', [bin('tsc'), '-p', '.storybook/compositions', '--noEmit']],
    ...PACKAGES.map((name) => [`types of ${name}`, [bin('tsc'), '-p', name, '--noEmit']]),
  ],
  lint: [
    ['lint, arrows and promises', [bin('oxlint'), '--type-aware', '--deny-warnings']],
    ['formatting', [bin('oxfmt'), '--check']],
    ['migrations match the schema', [NODE, 'bff/bin/migration.ts', 'check']],
    ['the API description is that of the routes', [NODE, 'bff/bin/api.ts', 'check']],
    ['house rules', nodeTest('tools/checks/*.test.ts')],
  ],
  bff: [['bff', [NODE, 'tools/with-postgres.ts', ...nodeTest('bff/{bin,demo,src}/**/*.test.ts')]]],
  build: [
    ['build and byte budgets', [NODE, 'tools/build/build.ts']],
    ['storybook', [NODE, join(ROOT, 'node_modules/storybook/dist/bin/dispatcher.js'), 'build', '-o', join(ROOT, 'var/storybook'), '--quiet']],
    ['without a network', nodeTest('tools/offline/*.test.ts')],
  ],
  elements: [['elements in Chromium', [NODE, bin('wtr').replace(/\.bin.*/, '@web/test-runner/dist/bin.js')]]],
  visual: [['pictures of stories', nodeTest('tools/visual/*.test.ts')]],
  e2e: [['end to end', nodeTest('*/e2e/*.test.ts')]],
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in STAGES));
if (unknown.length > 0) {
  console.error(`No stage named ${unknown.join(', ')}. There are: ${Object.keys(STAGES).join(', ')}.`);
  process.exit(2);
}

const CHROME_PATH = ensureBrowser();
const env = { ...ENV, CHROME_PATH, FORCE_COLOR: '0', NODE_NO_WARNINGS: '1' };

let passed = 0;
let failed = 0;
/** @type {string[]} each with what failed in it, so that the end of a long output says it all */
const failures = [];
for (const [stage, checks] of Object.entries(STAGES)) {
  if (chosen.length > 0 && !chosen.includes(stage)) continue;
  for (const [name, command] of checks) {
    const started = Date.now();
    console.log(`\n── ${stage}: ${name}`);
    const { code, output } = await run(command);
    const counts = countTests(output) ?? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
    passed += counts.passed;
    // A runner can fail without a failing test, for instance on a file that does not load.
    failed += code !== 0 && counts.failed === 0 ? 1 : counts.failed;
    if (code !== 0) failures.push(`${stage}: ${name}`, ...failedTests(output).map((test) => `  ${test}`));
    console.log(`── ${code === 0 ? 'ok' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
}

if (failures.length > 0) console.log(`\nFailed:\n${failures.map((name) => `  ${name}`).join('\n')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

function run([file, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        output += text;
        process.stdout.write(text);
      });
    }
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** The names node's runner and the one in the browser print before a failed test, once each. */
function failedTests(output) {
  return [...new Set([...output.matchAll(/^\s*(?:✖|❌|𐄂) (?!failing tests)(.+)$/gmu)].map(([, name]) => name.trim()))];
}

/** Totals of node's test runner (`ℹ pass N`) or a closing `N passed, N failed`. */
function countTests(output) {
  const pass = [...output.matchAll(/^ℹ pass (\d+)$/gm)].at(-1);
  const fail = [...output.matchAll(/^ℹ fail (\d+)$/gm)].at(-1);
  if (pass && fail) return { passed: Number(pass[1]), failed: Number(fail[1]) };
  const line = [...output.matchAll(/^(\d+) passed, (\d+) failed/gm)].at(-1);
  return line ? { passed: Number(line[1]), failed: Number(line[2]) } : undefined;
}
