/**
 * Which scripts the first load of home transfers, read from the built files:
 * the app, and of each feature its entry, its module, the chunks of its cards
 * and the chunks of the design system that those ask the shell for.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { FeatureDescriptionSchema } from '../../bff/src/registry/schema.ts';

/** Paths of one feature's scripts on home, relative to `root`. Throws when the build no longer looks as read here. */
export function homeScripts(root: string, feature: string): string[] {
  const read = (file: string): string => readFileSync(join(root, file), 'utf8');
  const entry = readEntry(root, feature);
  const module = globSync(`${feature}/dist/feature.*.js`, { cwd: root })[0];
  if (module === undefined) throw new Error(`${feature} has no built module.`);
  const code = read(module);
  const [, cards] = code.split(/cards:\{/);
  const ids = [...(cards ?? '').matchAll(/\.e\("?([\w-]+)"?\)/g)].map(([, id = '']) => id);
  const [, consumed] = /=(\{[^{}]*\}),\w+=\{\};\w+\.f\.consumes/.exec(read(`${feature}/dist/${entry}`)) ?? [];
  if (ids.length === 0 || consumed === undefined) throw new Error(`The scripts of ${feature}'s cards could not be told from its build.`);

  const names = new Map(
    [...read(`${feature}/dist/${entry}`).matchAll(/(\d+):\(\)=>\w+\("default","@portal\/design-system\/([\w-]+)"/g)].map(([, id, name]) => [id, name]),
  );
  const shared = [...consumed.matchAll(/"?([\w-]+)"?:\[([\d,]*)\]/g)]
    .filter(([, chunk = '']) => ids.includes(chunk))
    .flatMap(([, , list = '']) => list.split(','))
    .map((id) => names.get(id));
  const own = globSync(`${feature}/dist/*.js`, { cwd: root }).filter((file) => ids.includes(basename(file).split('.', 1).join()));
  const elements = shared.filter((name) => name !== undefined).flatMap((name) => globSync(`shell/dist/assets/ds-${name}-ts.*.js`, { cwd: root }));
  return [`${feature}/dist/${entry}`, module, ...own, ...elements];
}

/** The file name of a built feature's entry script. */
export function readEntry(root: string, feature: string): string {
  return FeatureDescriptionSchema.parse(JSON.parse(readFileSync(join(root, feature, 'dist/feature.json'), 'utf8'))).entry;
}
