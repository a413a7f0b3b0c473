/** What the design system promises of every element: its size, that a server may import it, that it is used. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { elementNames, limitOf, sizeOf } from '../build/element-sizes.ts';
import { ROOT } from '../install.mjs';
import { readManifest } from '../build/manifest.ts';

const names = elementNames();

test('no element is larger than agreed', async () => {
  const over: string[] = [];
  for (const name of names) {
    const size = await sizeOf(name);
    if (size > limitOf(name)) over.push(`${name}: ${size} of ${limitOf(name)} bytes`);
  }
  assert.deepEqual(over, []);
});

test('importing every element on a server throws nothing', async () => {
  // Below the package, so that Lit is found, in its form for servers.
  const folder = await mkdtemp(join(ROOT, 'design-system', '.server-import-'));
  try {
    const outfile = join(folder, 'all.mjs');
    const contents = names.map((name) => `import './src/register/${name}.ts';`).join('\n');
    await build({
      stdin: { contents, resolveDir: join(ROOT, 'design-system') },
      bundle: true,
      format: 'esm',
      platform: 'node',
      tsconfig: join(ROOT, 'tsconfig.browser.json'),
      external: ['lit', 'lit/*'],
      outfile,
      logLevel: 'error',
    });
    await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('one icon brings no other', async () => {
  const { outputFiles } = await build({
    stdin: { contents: "export { check } from './icon-paths.ts';", resolveDir: join(ROOT, 'design-system/src/icon') },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  const bytes = outputFiles.reduce((sum, { contents }) => sum + contents.length, 0);
  assert.ok(bytes > 0 && bytes < 400, `${bytes} bytes`);
});

/** No page has these yet; each says what waits for it. It goes from this list with its first page, or goes itself. */
const AWAITED = {
  address: 'where somebody lives, and whose card it is',
  'bar-chart': 'what insurance pays and what is left',
  prose: 'notes of a visit, and pages a clinic writes itself',
  'range-bar': 'where a measurement at home lies',
  'rating-scale': 'how strong a pain is',
  tooltip: 'names of drawings without words',
  'virtual-list': 'conversations and records of many years',
  wizard: 'booking, and questions before a visit',
  'wizard-step': 'stands in wizard',
};

test('every element stands on a page of the shell or a feature, inside another element, or has a page that waits for it', () => {
  const draws = (pattern: string | readonly string[]) => {
    const files = globSync(pattern, { cwd: ROOT }).filter((file) => !/\.(test|stories)\.ts$|\/(mocks|testing)\//.test(file));
    const text = files.map((file) => readFileSync(join(ROOT, file), 'utf8').replaceAll(/^\s*(\*|\/\/|\/\*).*$/gm, '')).join('\n');
    return (name: string) => new RegExp(`<ds-${name}[\\s>]`).test(text);
  };
  const onPages = draws(['shell/src/**/*.ts', 'mf-*/src/**/*.ts']);
  const inElements = draws('design-system/src/*/*.ts');
  const isUsed = (name: string): boolean => onPages(name) || inElements(name);
  const awaited = Object.keys(AWAITED);
  assert.deepEqual({ unused: names.filter((name) => !isUsed(name) && !awaited.includes(name)) }, { unused: [] });
  assert.deepEqual({ noLongerAwaited: awaited.filter((name) => onPages(name) || !names.includes(name)) }, { noLongerAwaited: [] });
});

test('no feature and no page draws a raw control', () => {
  const raw = globSync(['shell/src/**/*.ts', 'mf-*/src/**/*.ts', '.storybook/compositions/*.ts'], { cwd: ROOT })
    .filter((file) => !/\.(test|stories)\.ts$|\/mocks\//.test(file))
    .filter((file) => /<(button|input|select|textarea|dialog)[\s>]/.test(readFileSync(join(ROOT, file), 'utf8')));
  assert.deepEqual(raw, []);
});

/** The conditions every element is shown and checked in. */
const CONDITIONS = ['inRightToLeft', 'inDark', 'inHighContrast', 'inLargeText'];

const manifest = new Map(
  readManifest()
    .modules.flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName)
    .map((element) => [element.tagName, element]),
);

test('the manifest describes every element and each of its attributes', () => {
  const missing: string[] = [];
  for (const name of names) {
    const element = manifest.get(`ds-${name}`);
    if (!element) missing.push(`ds-${name} itself`);
    else if (!element.description && !element.summary) missing.push(`ds-${name}: what it is for`);
    for (const { name: field, attribute, description } of element?.members ?? []) if (attribute && !description) missing.push(`ds-${name}: ${field}`);
  }
  assert.deepEqual(missing, []);
});

test('every element has stories, also from right to left, in dark, in high contrast and in large text, and a test', () => {
  const stories = globSync('design-system/src/*/*.stories.ts', { cwd: ROOT }).map((file) => readFileSync(join(ROOT, file), 'utf8'));
  const tests = globSync('design-system/src/*/*.test.ts', { cwd: ROOT })
    .map((file) => readFileSync(join(ROOT, file), 'utf8'))
    .join('\n');
  const missing: string[] = [];
  for (const name of names) {
    const shown = stories.filter((text) => new RegExp(`<ds-${name}[\\s>]`).test(text));
    const lacks = CONDITIONS.filter((condition) => !shown.some((text) => text.includes(`${condition}(`)));
    if (lacks.length > 0) missing.push(`ds-${name}: ${lacks.join(', ')}`);
    if (!tests.includes(`ds-${name}`)) missing.push(`ds-${name}: a test`);
  }
  assert.deepEqual(missing, []);
});
