/**
 * The custom-elements manifest of the design system, `design-system/custom-elements.json`:
 * what Storybook's pages, editors and the checks read of each element.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../install.mjs';

/** What is read of an element's class, as the format of such manifests names it. */
export interface Declaration {
  readonly name: string;
  readonly description?: string;
  readonly summary?: string;
  readonly members?: readonly Member[];
  readonly tagName?: string;
  readonly customElement?: boolean;
}

interface Member {
  readonly name: string;
  readonly privacy?: 'private' | 'protected' | 'public';
  readonly description?: string;
  /** Set when an attribute of this name sets it. */
  readonly attribute?: string;
}

export interface Manifest {
  readonly modules: readonly { readonly path: string; declarations?: readonly Declaration[] }[];
}

/** The parts of the analyzer that its own declarations leave out. A file, once parsed, is only handed on. */
interface Analyzer {
  create(options: { readonly modules: readonly ParsedFile[]; readonly plugins: readonly unknown[] }): Manifest;
  readonly ts: {
    createSourceFile(name: string, text: string, target: number, setParents: boolean): ParsedFile;
    readonly ScriptTarget: { readonly ES2022: number };
  };
}
interface ParsedFile {
  readonly fileName: string;
}

const ANALYZER = '@custom-elements-manifest/analyzer';
const { create, ts } = (await import(ANALYZER)) as Analyzer;
const { litPlugin } = (await import(`${ANALYZER}/src/features/framework-plugins/lit/lit.js`)) as { litPlugin(): readonly unknown[] };

const PACKAGE = join(ROOT, 'design-system');
const FILE = join(PACKAGE, 'custom-elements.json');

/** Reads the sources and writes the manifest. Returns it. */
export function writeManifest(): Manifest {
  const manifest = readManifest();
  writeFileSync(FILE, `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/** The manifest of the sources as they are. */
export function readManifest(): Manifest {
  const files = globSync('src/**/*.ts', { cwd: PACKAGE }).filter((file) => !/\.(test|stories)\.ts$|\/(testing|locales|register)\//.test(file));
  const modules = files.toSorted().map((file) => ts.createSourceFile(file, readFileSync(join(PACKAGE, file), 'utf8'), ts.ScriptTarget.ES2022, true));
  const manifest = create({ modules, plugins: [...litPlugin(), tagNames()] });
  return { ...manifest, modules: manifest.modules.filter(({ declarations = [] }) => declarations.some(({ tagName }) => tagName)) };
}

/** Classes do not define their tags here: `register/` does, and says which is whose. */
function tagNames() {
  const tags = new Map<string, string>();
  for (const file of globSync('src/register/*.ts', { cwd: PACKAGE })) {
    for (const [, tag = '', name = ''] of readFileSync(join(PACKAGE, file), 'utf8').matchAll(/defineElement\('([\w-]+)', (\w+)\)/g)) tags.set(name, tag);
  }
  return {
    name: 'tag-names',
    packageLinkPhase({ customElementsManifest }: { readonly customElementsManifest: Manifest }): void {
      for (const module of customElementsManifest.modules) {
        module.declarations = (module.declarations ?? []).map((declaration) => {
          const tagName = tags.get(declaration.name);
          return tagName === undefined ? declaration : { ...declaration, tagName, customElement: true, ...interfaceOf(declaration) };
        });
      }
    },
  };
}

/** What a class keeps to itself is no part of its interface. */
function interfaceOf({ members }: Declaration): Pick<Declaration, 'members'> {
  return members ? { members: members.filter(({ name, privacy }) => privacy !== 'private' && privacy !== 'protected' && !name.startsWith('_')) } : {};
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeManifest();
