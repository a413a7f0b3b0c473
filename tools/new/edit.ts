/** Adding to files by what stands in them. Each says which file does not look as it must. */

/** The file has not the shape that every file of its name has. */
export class NoPlaceError extends Error {
  override readonly name = 'NoPlaceError';
}

/** The text with `added` before the line that begins with `anchor`. @throws {NoPlaceError} */
export function addedBefore(text: string, anchor: string, added: string): string {
  const at = text.indexOf(anchor);
  if (at < 0) throw new NoPlaceError(`There is no "${anchor}".`);
  return text.slice(0, at) + added + text.slice(at);
}

/** The text with more items in the list that `list` finds; its first group is the list. @throws {NoPlaceError} */
export function addedTo(text: string, list: RegExp, items: readonly string[]): string {
  const found = list.exec(text);
  if (!found) throw new NoPlaceError(`There is no ${String(list)}.`);
  const [whole, before = ''] = found;
  const joined = [...before.split(',').map((item) => item.trim()), ...items].filter((item) => item !== '').join(', ');
  return text.slice(0, found.index) + whole.replace(before, () => joined) + text.slice(found.index + whole.length);
}

/** The text with names imported from a module, once each. */
export function withImport(text: string, module: string, names: readonly string[], kind: 'type' | 'value' = 'value'): string {
  const word = kind === 'type' ? 'import type' : 'import';
  const pattern = new RegExp(`^${word} \\{([^}]*)\\} from '${module.replaceAll('.', '\\.')}';$`, 'm');
  const known = [...text.matchAll(/^import (?:type )?\{([^}]*)\} from '([^']+)';$/gm)]
    .filter(([, , from]) => from === module)
    .flatMap(([, list = '']) => list.split(',').map((name) => name.trim()));
  const missing = names.filter((name) => !known.includes(name));
  if (missing.length === 0) return text;
  if (pattern.test(text)) return addedTo(text, pattern, missing);
  const last = [...text.matchAll(/^import .*;$/gm)].at(-1);
  const at = last ? last.index + last[0].length + 1 : 0;
  return `${text.slice(0, at)}${word} { ${missing.join(', ')} } from '${module}';\n${text.slice(at)}`;
}
