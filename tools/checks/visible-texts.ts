/** Every text that people see, read from the sources as text: where it stands and in which language. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../install.mjs';

export interface VisibleText {
  readonly file: string;
  readonly language: 'en' | 'es';
  /** Values are left out: `${}`. */
  readonly text: string;
}

/** `msg('…', { id: '…' })`: whether it has values, its quote, its English and its id. */
export const MESSAGE = /\bmsg\(\s*(str)?(['"`])((?:\\.|(?!\2)[^\\])*)\2\s*,\s*\{\s*id:\s*'([^']+)'/gs;
/** An entry of a catalogue: its id, whether it has values, its quote and its text. */
export const ENTRY = /^\s*'([^']+)':\s*(str)?(['"`])((?:\\.|(?!\3)[^\\])*)\3/gm;

/** What people's pages are made of, without comments. */
export function sourcesOf(folder: string): { file: string; text: string }[] {
  return globSync(`${folder}/src/**/*.ts`, { cwd: ROOT })
    .filter((file) => !/(\.test|\.stories)\.ts$|\/(locales|mocks|testing)\//.test(file))
    .map((file) => ({ file, text: read(file).replaceAll(/^\s*(\*|\/\/|\/\*).*$/gm, '') }));
}

export const cataloguesOf = (folder: string): string[] => globSync(`${folder}/src/locales/es*.ts`, { cwd: ROOT });

export function visibleTexts(): VisibleText[] {
  return [...messages(), ...elements(), ...byLanguage(), ...problems(), ...pages()];
}

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const FEATURES = ['shell', 'mf-*'];

function messages(): VisibleText[] {
  const english = FEATURES.flatMap(sourcesOf).flatMap(({ file, text }) =>
    [...text.matchAll(MESSAGE)].map(([, , , source = '']) => ({ file, language: 'en' as const, text: withoutValues(source) })),
  );
  const spanish = FEATURES.flatMap(cataloguesOf).flatMap((file) =>
    [...read(file).matchAll(ENTRY)].map(([, , , , source = '']) => ({ file, language: 'es' as const, text: withoutValues(source) })),
  );
  return [...english, ...spanish];
}

const withoutValues = (source: string): string => source.replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '${}').replaceAll(/\s+/g, ' ');

function elements(): VisibleText[] {
  const files = globSync(['design-system/src/texts.ts', 'design-system/src/locales/es.ts', 'design-system/src/*/*texts*.ts'], { cwd: ROOT });
  return files.flatMap((file) => {
    const language = /(\.es|\/es)\.ts$/.test(file) ? 'es' : 'en';
    // The name of the group is no text.
    return literals(read(file).replaceAll(/defineTexts\('\w+'/g, 'defineTexts(')).map((text) => ({ file, language, text }) as const);
  });
}

/** Plain data, mails and sentences: what is given as `en:` and `es:`. */
function byLanguage(): VisibleText[] {
  const files = globSync(['mf-*/src/manifest.ts', 'bff/src/**/*.ts'], { cwd: ROOT }).filter((file) => !/\.test\.ts$|\/(testing|generated)\//.test(file));
  return files.flatMap((file) => {
    const source = read(file);
    return [...source.matchAll(/\b(en|es): /g)].flatMap((match) => {
      const [key, language] = match;
      const from = match.index + key.length;
      return literals(source, from, 'value').map((text) => ({ file, language: language === 'es' ? 'es' : 'en', text }) as const);
    });
  });
}

function problems(): VisibleText[] {
  const files = globSync(['bff/src/http/problems.ts', 'bff/src/features/*/problems.ts'], { cwd: ROOT });
  return files.flatMap((file) => [...read(file).matchAll(/\btitle: '([^']+)'/g)].map(([, text = '']) => ({ file, language: 'en' as const, text })));
}

/** What stands on a page before any script runs. */
function pages(): VisibleText[] {
  return globSync('shell/src/**/*.html', { cwd: ROOT }).flatMap((file) => {
    const source = read(file);
    const spanish = [...source.matchAll(/<(\w+)[^>]*\slang="es"[^>]*>(.*?)<\/\1>/gs)];
    const words = (html: string) =>
      html
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim();
    const english = spanish.reduce((rest, [whole]) => rest.replace(whole, ''), source);
    const described = [...english.matchAll(/<meta name="description" content="([^"]*)"/g)].map(([, text = '']) => text);
    return [
      ...[words(english), ...described].map((text) => ({ file, language: 'en' as const, text })),
      ...spanish.map(([, , html = '']) => ({ file, language: 'es' as const, text: words(html) })),
    ];
  });
}

/**
 * String literals of a source, those within a template's values too; comments hold none.
 * @param only `value` reads one value of an object that begins at `from`
 */
export function literals(source: string, from = 0, only?: 'value'): string[] {
  const found: string[] = [];
  const end = (index: number): number => (index <= 0 ? source.length : index);
  /** Where code ends: with a bracket that it did not open, or a comma where `isValue`. */
  const code = (start: number, isValue: boolean): number => {
    let at = start;
    for (let depth = 0; at < source.length; at += 1) {
      const char = source[at] ?? '';
      if (source.startsWith('//', at)) at = end(source.indexOf('\n', at));
      else if (source.startsWith('/*', at)) at = end(source.indexOf('*/', at) + 1);
      else if (char === "'" || char === '"' || char === '`') at = quoted(at, char);
      else if ('([{'.includes(char)) depth += 1;
      else if (')]}'.includes(char) && (depth -= 1) < 0) return at;
      else if (isValue && char === ',' && depth === 0) return at;
    }
    return at;
  };
  const quoted = (start: number, quote: string): number => {
    let text = '';
    let at = start + 1;
    for (; at < source.length && source[at] !== quote; at += 1) {
      if (source[at] === '\\') {
        at += 1;
        text += source[at] === 'n' ? ' ' : source[at];
      } else if (quote === '`' && source.startsWith('${', at)) {
        at = code(at + 2, false);
        text += '${}';
      } else text += source[at];
    }
    found.push(text);
    return at;
  };
  code(from, only === 'value');
  return found;
}
