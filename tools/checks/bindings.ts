/** What templates bind on elements of the design system: properties (`.name=`), attributes that are there or not (`?name=`) and plain ones. */

/** A binding, by the element and the name it sets. */
export interface Binding {
  readonly tag: string;
  readonly kind: 'property' | 'boolean' | 'attribute';
  readonly name: string;
}

const OPENING = /<(ds-[a-z0-9-]+)(?=[\s>])/g;
const NAME = /(?<![\w.?@-])([.?]?)([a-zA-Z][\w-]*)(?==|(?=[\s>]|$))/g;

/** All bindings of a file's templates. */
export function bindingsIn(text: string): Binding[] {
  return [...text.matchAll(OPENING)].flatMap(({ 1: tag = '', index, 0: opening }) =>
    [...attributesOf(text, index + opening.length).matchAll(NAME)].map(([, sign, name = '']): Binding => {
      return { tag, kind: sign === '.' ? 'property' : sign === '?' ? 'boolean' : 'attribute', name };
    }),
  );
}

/** What stands between a tag's name and its end, without the values. */
function attributesOf(text: string, from: number): string {
  let names = '';
  for (let at = from; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (letter === '>') return names;
    if (text.startsWith('${', at)) at = endOfExpression(text, at + 2);
    else if (letter === '"' || letter === "'") at = text.indexOf(letter, at + 1);
    else names += letter;
  }
  return names;
}

/** The place of the brace that closes an expression: in it can stand templates with expressions of their own. */
function endOfExpression(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '{') depth += 1;
    else if (letter === '}' && (depth -= 1) === 0) return at;
    else if (letter === "'") at = endOfText(text, at);
  }
  return text.length;
}

function endOfText(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === "'" || text[at] === '\n') return at;
  }
  return text.length;
}
