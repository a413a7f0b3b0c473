/**
 * Which elements a file draws without bringing them along. A file that draws
 * an element imports the module that registers it, at once or when it is
 * needed: it then works wherever it is used, and what nobody draws any more is
 * not loaded any more.
 */
import { dirname, join } from 'node:path';

/** A file by its path below the root, with its text. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** Opening tags with a hyphen, as HTML wants of custom elements. */
const TAG = /<([a-z]+(?:-[a-z0-9]+)+)[\s>]/g;
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*(?:\/\*[^*]*\*\/\s*)?'([^']+)'/g;
const REGISTRATION = /defineElement\(\s*'([\w-]+)'/g;
const COMMENT = /^\s*(\*|\/\*|\/\/).*$/gm;

/** `file: tag` for each element that a file draws and neither registers nor imports from where it is registered. */
export function missingImports(sources: readonly Source[]): string[] {
  const texts = new Map(sources.map(({ file, text }) => [file, text.replaceAll(COMMENT, '')]));
  const registered = new Map([...texts].map(([file, text]) => [file, new Set([...text.matchAll(REGISTRATION)].map(([, tag]) => tag))]));
  const registers = (file: string, tag: string): boolean => registered.get(file)?.has(tag) ?? false;
  return [...texts].flatMap(([file, text]) => {
    const imports = [...text.matchAll(IMPORT)].map(([, specifier = '']) => specifier);
    const isBrought = (tag: string): boolean =>
      registers(file, tag) || imports.some((specifier) => isRegistration(specifier, tag) || registers(join(dirname(file), specifier), tag));
    const drawn = new Set([...text.matchAll(TAG)].map(([, tag = '']) => tag));
    return [...drawn].filter((tag) => !isBrought(tag)).map((tag) => `${file}: <${tag}>`);
  });
}

/** The design system's module that registers an element, by its name or, where the package has none, by its path. */
function isRegistration(specifier: string, tag: string): boolean {
  const name = tag.replace('ds-', '');
  return tag.startsWith('ds-') && (specifier === `@portal/design-system/${name}` || specifier.endsWith(`/design-system/src/register/${name}.ts`));
}
