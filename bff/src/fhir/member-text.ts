/** The text of one member of a JSON object or array, letter for letter: parsing and writing it again would change numbers. */

const SPACE = /\s/;
/** What opens, closes or parts values. */
const NEXT = /["{}[\],]/g;

/**
 * The text of the value of `name`, or null when the object has no such member.
 * @param object text of a JSON object that parses
 */
export function memberText(object: string, name: string): string | null {
  let at = skipSpace(object, 0) + 1;
  for (;;) {
    at = skipSpace(object, at);
    if (object[at] === ',') at = skipSpace(object, at + 1);
    if (object[at] !== '"') return null;
    const keyEnd = endOfString(object, at);
    const key: unknown = JSON.parse(object.slice(at, keyEnd));
    const start = skipSpace(object, skipSpace(object, keyEnd) + 1);
    const end = endOfValue(object, start);
    if (key === name) return object.slice(start, end);
    at = end;
  }
}

/**
 * The text of the element at this place, or null when the array is shorter.
 * @param array text of a JSON array that parses
 */
export function elementText(array: string, index: number): string | null {
  let at = skipSpace(array, 0) + 1;
  for (let passed = 0; ; passed++) {
    at = skipSpace(array, at);
    if (array[at] === ',') at = skipSpace(array, at + 1);
    if (at >= array.length || array[at] === ']') return null;
    const end = endOfValue(array, at);
    if (passed === index) return array.slice(at, end);
    at = end;
  }
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && SPACE.test(text[at] ?? '')) at++;
  return at;
}

function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\') slashes++;
    // Behind an odd number of them it belongs to the string.
    if (slashes % 2 === 0) return at + 1;
  }
  return text.length;
}

function endOfValue(text: string, start: number): number {
  let depth = 0;
  let at = start;
  while (at < text.length) {
    // What lies between is passed at once: a resource is long, and read for each import.
    NEXT.lastIndex = at;
    at = NEXT.exec(text)?.index ?? text.length;
    const char = text[at];
    if (char === '"') at = endOfString(text, at);
    else {
      if (char === '{' || char === '[') depth++;
      if (char === '}' || char === ']') {
        if (depth === 0) return at;
        depth--;
      }
      if (char === ',' && depth === 0) return at;
      at++;
    }
    if (depth === 0 && (char === '"' || char === '}' || char === ']')) return at;
  }
  return at;
}
