/**
 * Builds what is stale, one package after the other, and checks the byte
 * budgets. A package is stale when its sources, those of the packages it
 * imports, or the tools changed since its stamp in `var/build` was written.
 * `build.ts client` makes only the database client.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { build as esbuild } from 'esbuild';
import { compressFile } from '../../bff/src/http/compressed-files.ts';
import { homeScripts, readEntry } from './home-scripts.ts';
import { ENV, NODE, ROOT } from '../install.mjs';

const FEATURES = ['mf-appointments', 'mf-records', 'mf-messages', 'mf-billing', 'mf-account'];
const CONTRACTS = ['shell/src/contract/**/*.ts', 'shell/src/platform.ts', 'bff/src/contract/**/*.ts', 'design-system/src/**/*.{ts,css,woff2,svg}'];
const TOOLS = ['shell/build/**/*.ts', 'tools/build/*.ts', 'pnpm-lock.yaml'];

/** Largest gzip sizes in bytes. */
const BUDGETS = { 'sign-in page': 60_000, 'home with five cards': 140_000, 'each remote entry': 8_500, styles: 15_000, typeface: 45_000 } as const;

const STAMPS = join(process.env.PORTAL_BUILD_STAMPS ?? join(ROOT, 'var'), 'build');

generateClient();
if (process.argv[2] === 'client') process.exit();
await bundleDesignSystem();
await build('shell', ['shell/src/**/*.{ts,html,css}', ...CONTRACTS], () => compressFolder('shell/dist/assets'));
for (const name of FEATURES) await build(name, [`${name}/src/**/*.ts`, `${name}/package.json`, ...CONTRACTS]);
checkBudgets();

function generateClient(): void {
  const wanted = fingerprint(['bff/prisma/schema/*.prisma', 'pnpm-lock.yaml']);
  if (isFresh('prisma', wanted) && existsSync(join(ROOT, 'bff/src/database/generated/client.ts'))) return;
  run([join(ROOT, 'bff/bin/migration.ts'), 'generate'], 'The database client could not be generated.');
  stamp('prisma', wanted);
}

/** The design system as one file for pages without a bundler, Lit included, and its stylesheets. */
async function bundleDesignSystem(): Promise<void> {
  const wanted = fingerprint(['design-system/src/**/*.{ts,css,woff2,svg}', ...TOOLS]);
  const dist = join(ROOT, 'design-system/dist');
  if (isFresh('design-system', wanted) && existsSync(dist)) return;
  console.log('Building design-system …');
  rmSync(dist, { recursive: true, force: true });
  const registers = globSync('design-system/src/register/*.ts', { cwd: ROOT }).toSorted();
  const entries = [
    "export * from './src/texts.ts';",
    "export * from './src/forms/validate-form.ts';",
    "export { iconNames } from './src/icon/icon-set.ts';",
    "export { SPANISH } from './src/locales/es.ts';",
  ];
  await esbuild({
    stdin: {
      contents: [...registers.map((file) => `import './${file.slice('design-system/'.length)}';`), ...entries].join('\n'),
      resolveDir: join(ROOT, 'design-system'),
    },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    tsconfig: join(ROOT, 'tsconfig.browser.json'),
    outfile: join(dist, 'design-system.js'),
    logLevel: 'error',
  });
  for (const file of ['brand/northfield.css', 'tokens.css', 'base.css', ...brandFiles()])
    cpSync(join(ROOT, 'design-system/src/tokens', file), join(dist, file.replace('brand/', '')));
  stamp('design-system', wanted);
}

/** What the brand's stylesheet names: typeface and pictures. */
function brandFiles(): string[] {
  return globSync('brand/**/*.{woff2,svg}', { cwd: join(ROOT, 'design-system/src/tokens') });
}

async function build(name: string, inputs: readonly string[], finish = async (): Promise<void> => {}): Promise<void> {
  const wanted = fingerprint([...inputs, `${name}/webpack.config.js`, ...TOOLS]);
  const dist = join(ROOT, name, 'dist');
  if (isFresh(name, wanted) && existsSync(dist)) return;
  console.log(`Building ${name} …`);
  // The shell's two builds write to one folder, so neither may empty it.
  rmSync(dist, { recursive: true, force: true });
  run([join(ROOT, 'tools/build/webpack.ts'), name], `${name} could not be built.`);
  await finish();
  stamp(name, wanted);
}

/** Features' files are compressed when they are published; the shell's have no such step. */
async function compressFolder(folder: string): Promise<void> {
  for (const file of globSync(`${folder}/*`, { cwd: ROOT })) {
    for (const [suffix, content] of await compressFile(file, readFileSync(join(ROOT, file)))) writeFileSync(join(ROOT, file + suffix), content);
  }
}

function run(args: readonly string[], sentence: string): void {
  const { status } = spawnSync(NODE, args, { cwd: ROOT, stdio: 'inherit', env: { ...ENV, NODE_ENV: 'production' } });
  if (status === 0) return;
  console.error(sentence);
  process.exit(1);
}

function fingerprint(patterns: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of patterns.flatMap((pattern) => globSync(pattern, { cwd: ROOT })).sort()) {
    if (/\.(test|stories)\.ts$|\/(testing|mocks)\//.test(file)) continue;
    hash.update(`${file}\0`).update(readFileSync(join(ROOT, file)));
  }
  return hash.digest('hex');
}

function isFresh(name: string, wanted: string): boolean {
  const file = join(STAMPS, name);
  return existsSync(file) && readFileSync(file, 'utf8') === wanted;
}

function stamp(name: string, value: string): void {
  mkdirSync(STAMPS, { recursive: true });
  writeFileSync(join(STAMPS, name), value);
}

/** Fails the build when a first load would cost more than was agreed. Home counts what its first load transfers. */
function checkBudgets(): void {
  const size = (file: string): number => gzipSync(readFileSync(join(ROOT, file)), { level: 9 }).length;
  const sum = (files: readonly string[]): number => files.reduce((total, file) => total + size(file), 0);
  const linked = (page: string): string[] =>
    [...readFileSync(join(ROOT, 'shell/dist', page), 'utf8').matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, file]) => `shell/dist/${file}`);
  const entries = FEATURES.map((name) => `${name}/dist/${readEntry(ROOT, name)}`);
  const js = (files: readonly string[]): string[] => files.filter((file) => file.endsWith('.js'));
  const home = new Set([...js(linked('index.html')), ...FEATURES.flatMap((name) => homeScripts(ROOT, name))]);
  const styles = linked('index.html').filter((file) => file.endsWith('.css'));
  // Files of other scripts come only where a name asks for them: the one a page loads at first is the largest.
  const faces = styles.flatMap((file) => [...readFileSync(join(ROOT, file), 'utf8').matchAll(/url\("?\/(assets\/[^")]+\.woff2)"?\)/g)]);
  const measured: Record<keyof typeof BUDGETS, number> = {
    'sign-in page': sum(js(linked('sign-in.html'))),
    'home with five cards': sum([...home]),
    'each remote entry': Math.max(...entries.map(size)),
    styles: sum(styles),
    typeface: Math.max(0, ...faces.map(([, file]) => readFileSync(join(ROOT, `shell/dist/${file}`)).length)),
  };
  let over = false;
  for (const name of Object.keys(BUDGETS) as (keyof typeof BUDGETS)[]) {
    const [bytes, budget] = [measured[name], BUDGETS[name]];
    if (bytes > budget) over = true;
    if (bytes > budget || process.env.CI)
      console.log(
        `${name.padEnd(22)} ${(bytes / 1000).toFixed(1).padStart(7)} kB gzip of ${(budget / 1000).toFixed(1)}${bytes > budget ? '  OVER BUDGET' : ''}`,
      );
  }
  if (over) process.exit(1);
}
