/**
 * The words of an HTML document as plain text, a line for each block and a tab
 * between the cells of a row. The result is text and is only ever shown as text.
 */
import { decodeHTMLStrict } from 'entities';
import { Parser } from 'htmlparser2';

/** Their content is no text of the document. */
const UNREAD: ReadonlySet<string> = new Set([
  'script',
  'style',
  'head',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'math',
  'title',
  'textarea',
  'select',
]);
const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote br caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
/** One line each, without an empty one between them. */
const ROWS: ReadonlySet<string> = new Set(['tr', 'li', 'dd', 'dt']);
/** They have no end: what follows begins a line, once. */
const VOID: ReadonlySet<string> = new Set(['br', 'hr']);
/** Without how they look, these would say something else: struck out, or a picture. */
const SENSE_IS_LOST: ReadonlySet<string> = new Set(['del', 's', 'strike', 'img', 'canvas', 'video', 'audio', 'embed', 'picture', 'input']);
const HIDING = /display\s*:\s*none|visibility\s*:\s*hidden|line-through/i;
const CHARACTER_REFERENCE = /&(?:#x?[0-9a-f]+|[a-z][a-z0-9]*);/gi;
const NO_CHARACTER = '\uFFFD';

/** The text of character references; null for one that names no character. */
function unescaped(text: string): string | null {
  for (const [one] of text.matchAll(CHARACTER_REFERENCE)) {
    const character = decodeHTMLStrict(one);
    if (character === one || character === NO_CHARACTER) return null;
  }
  return decodeHTMLStrict(text);
}

/** The text, or null where the text alone would not say what the document says. */
export function htmlText(html: string): string | null {
  let out = '';
  let isWhole = true;
  let unread = 0;
  let verbatim = 0;
  const breakLine = (name: string): void => {
    if (BLOCKS.has(name) && !(ROWS.has(name) && out.endsWith('\n'))) out += '\n';
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (unread > 0 || UNREAD.has(name)) {
          unread += Number(UNREAD.has(name));
          return;
        }
        if (SENSE_IS_LOST.has(name) || 'hidden' in attributes || HIDING.test(Object.values(attributes).join(' '))) isWhole = false;
        if (name === 'pre') verbatim += 1;
        if (name === 'sup') out += '^';
        if (name === 'td' || name === 'th') out += '\t';
        breakLine(name);
        if (name === 'li') out += '- ';
      },
      ontext(text) {
        if (unread > 0) return;
        const words = unescaped(text);
        if (words === null) isWhole = false;
        else out += verbatim > 0 ? words : words.replace(/\s+/g, ' ');
      },
      onclosetag(name) {
        if (unread > 0) {
          unread -= Number(UNREAD.has(name));
          return;
        }
        if (name === 'pre') verbatim -= 1;
        if (!VOID.has(name)) breakLine(name);
      },
    },
    { decodeEntities: false },
  );
  parser.end(html);
  return isWhole ? tidy(out) : null;
}

/** No blanks at the ends of lines, no more than one empty line in a row, and nothing that only says where a word may break. */
export const tidy = (text: string): string =>
  text
    .replace(/[\u00ad\u200c\u200d]/g, '')
    .replace(/[\u00a0\u2002\u2003\u2009]/g, ' ')
    .replace(/ *\t */g, '\t')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/ {2,}/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
