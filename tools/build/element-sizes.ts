/**
 * What one element of the design system costs, gzip, beyond Lit: its class,
 * everything it is built from, and nothing of the other elements it places
 * inside (each of those is measured by itself and loaded once for all), nor of
 * the parts it asks for by itself once it stands (`import()`).
 */
import { globSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { ROOT } from '../install.mjs';

/** Largest sizes in bytes. */
const LIMIT = 6_144;
const LARGE = 12_288;
const LARGE_ELEMENTS = new Set(['calendar', 'combobox', 'data-table', 'date-picker', 'date-range', 'table']);

/** The most an element may weigh. */
export const limitOf = (name: string): number => (LARGE_ELEMENTS.has(name) ? LARGE : LIMIT);

/** Every element's name without its prefix. */
export const elementNames = (): string[] =>
  globSync('design-system/src/register/*.ts', { cwd: ROOT })
    .map((file) => basename(file, '.ts'))
    .toSorted();

/** Bytes of one element. */
export async function sizeOf(name: string): Promise<number> {
  const { outputFiles, metafile } = await bundle(name);
  const starts = Object.entries(metafile.outputs).filter(([, { entryPoint }]) => entryPoint?.endsWith(`/register/${name}.ts`));
  const first = new Set(starts.map(([file]) => file));
  // Grows while it is read: what is imported may import.
  for (const file of first) {
    for (const { path, kind, external } of metafile.outputs[file]?.imports ?? []) if (kind === 'import-statement' && !external) first.add(path);
  }
  const contents = outputFiles.filter(({ path }) => first.has(relative(process.cwd(), path))).map(({ contents: bytes }) => bytes);
  if (contents.length === 0 || contents.length !== first.size) throw new Error(`Not every file of ${name} was found.`);
  return gzipSync(Buffer.concat(contents), { level: 9 }).length;
}

function bundle(name: string) {
  const entry = join(ROOT, 'design-system/src/register', `${name}.ts`);
  return build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    tsconfig: join(ROOT, 'tsconfig.browser.json'),
    external: ['lit', 'lit/*'],
    write: false,
    splitting: true,
    outdir: 'out',
    metafile: true,
    plugins: [
      {
        name: 'other-elements',
        setup: ({ onResolve }) => {
          onResolve({ filter: /^\.\/[\w-]+\.ts$|\/register\/[\w-]+\.ts$/ }, ({ importer, path, kind }) =>
            kind !== 'entry-point' && (importer.includes('/register/') || path.includes('/register/')) ? { path, external: true } : undefined,
          );
        },
      },
    ],
  });
}
