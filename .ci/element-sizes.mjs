/**
 * What one element of the design system costs, gzip, beyond Lit: its class,
 * everything it is built from, and nothing of the other elements it places
 * inside (each of those is measured by itself and loaded once for all).
 */
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { ROOT } from './install.mjs';

/** Largest sizes in bytes. */
const LIMIT = 6_144;
const LARGE = 12_288;
const LARGE_ELEMENTS = new Set(['calendar', 'combobox', 'data-table', 'date-picker', 'date-range', 'table']);

/** The most an element may weigh. */
export const limitOf = (name) => (LARGE_ELEMENTS.has(name) ? LARGE : LIMIT);

/** Every element's name without its prefix. */
export const elementNames = () => globSync('design-system/src/register/*.ts', { cwd: ROOT }).map((file) => basename(file, '.ts')).toSorted();

/** Bytes of one element. */
export async function sizeOf(name) {
  const entry = join(ROOT, 'design-system/src/register', `${name}.ts`);
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    tsconfig: join(ROOT, 'tsconfig.browser.json'),
    external: ['lit', 'lit/*'],
    write: false,
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
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
}
