/**
 * The custom-elements manifest of the design system, `design-system/custom-elements.json`:
 * what Storybook's pages, editors and the checks read of each element.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { ROOT } from '../install.mjs';

const PACKAGE = join(ROOT, 'design-system');
const FILE = join(PACKAGE, 'custom-elements.json');

/** Reads the sources and writes the manifest. Returns it. */
export function writeManifest() {
  const manifest = readManifest();
  writeFileSync(FILE, `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/** The manifest of the sources as they are. */
export function readManifest() {
  const files = globSync('src/**/*.ts', { cwd: PACKAGE }).filter((file) => !/\.(test|stories)\.ts$|\/(testing|locales|register)\//.test(file));
  const modules = files.toSorted().map((file) => ts.createSourceFile(file, readFileSync(join(PACKAGE, file), 'utf8'), ts.ScriptTarget.ES2022, true));
  const manifest = create({ modules, plugins: [...litPlugin(), tagNames()] });
  return { ...manifest, modules: manifest.modules.filter(({ declarations = [] }) => declarations.some(({ tagName }) => tagName)) };
}

/** Classes do not define their tags here: `register/` does, and says which is whose. */
function tagNames() {
  const tags = new Map();
  for (const file of globSync('src/register/*.ts', { cwd: PACKAGE })) {
    for (const [, tag, name] of readFileSync(join(PACKAGE, file), 'utf8').matchAll(/defineElement\('([\w-]+)', (\w+)\)/g)) tags.set(name, tag);
  }
  return {
    name: 'tag-names',
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations = [] } of customElementsManifest.modules) {
        for (const declaration of declarations) {
          const tagName = tags.get(declaration.name);
          if (!tagName) continue;
          declaration.tagName = tagName;
          declaration.customElement = true;
          // What a class keeps to itself is no part of its interface.
          declaration.members = declaration.members?.filter(({ name, privacy }) => privacy !== 'private' && privacy !== 'protected' && !name.startsWith('_'));
        }
      }
    },
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeManifest();
