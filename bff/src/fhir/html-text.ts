/**
 * The words of an HTML document as plain text, a line for each block and a tab
 * between the cells of a row. The result is text and is only ever shown as text.
 */

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
/** Without how they look, these would say something else: struck out, or a picture. */
const SENSE_IS_LOST: ReadonlySet<string> = new Set(['del', 's', 'strike', 'img', 'canvas', 'video', 'audio', 'embed', 'picture', 'input']);
const HIDING = /display\s*:\s*none|visibility\s*:\s*hidden|line-through|\shidden(?=[\s=>/]|$)/i;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  zwnj: '',
  zwj: '',
  micro: 'µ',
  deg: '°',
  plusmn: '±',
  times: '×',
  divide: '÷',
  middot: '·',
  bull: '•',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  le: '≤',
  ge: '≥',
  ne: '≠',
  asymp: '≈',
  minus: '−',
  sup1: '¹',
  sup2: '²',
  sup3: '³',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  iexcl: '¡',
  iquest: '¿',
  sect: '§',
  para: '¶',
  copy: '©',
  reg: '®',
  trade: '™',
  euro: '€',
  pound: '£',
  cent: '¢',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  mu: 'μ',
  kappa: 'κ',
  lambda: 'λ',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  atilde: 'ã',
  auml: 'ä',
  aring: 'å',
  aelig: 'æ',
  ccedil: 'ç',
  egrave: 'è',
  eacute: 'é',
  ecirc: 'ê',
  euml: 'ë',
  igrave: 'ì',
  iacute: 'í',
  icirc: 'î',
  iuml: 'ï',
  ntilde: 'ñ',
  ograve: 'ò',
  oacute: 'ó',
  ocirc: 'ô',
  otilde: 'õ',
  ouml: 'ö',
  oslash: 'ø',
  ugrave: 'ù',
  uacute: 'ú',
  ucirc: 'û',
  uuml: 'ü',
  yacute: 'ý',
  szlig: 'ß',
  Agrave: 'À',
  Aacute: 'Á',
  Acirc: 'Â',
  Atilde: 'Ã',
  Auml: 'Ä',
  Aring: 'Å',
  AElig: 'Æ',
  Ccedil: 'Ç',
  Egrave: 'È',
  Eacute: 'É',
  Ecirc: 'Ê',
  Euml: 'Ë',
  Igrave: 'Ì',
  Iacute: 'Í',
  Icirc: 'Î',
  Iuml: 'Ï',
  Ntilde: 'Ñ',
  Ograve: 'Ò',
  Oacute: 'Ó',
  Ocirc: 'Ô',
  Otilde: 'Õ',
  Ouml: 'Ö',
  Oslash: 'Ø',
  Ugrave: 'Ù',
  Uacute: 'Ú',
  Ucirc: 'Û',
  Uuml: 'Ü',
  Yacute: 'Ý',
};

const TOKEN = /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<[!?][^>]*>|<(\/?)([A-Za-z][A-Za-z0-9:-]*)((?:"[^"]*"|'[^']*'|[^"'<>])*)>|([^<]+|<)/g;

/** The text of character references; null for one whose character is not known here. */
function unescaped(text: string): string | null {
  let known = true;
  const result = text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z][a-z0-9]*));/gi, (_all, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) {
      const character = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
      known &&= character !== undefined;
      return character ?? '';
    }
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const valid = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    known &&= valid;
    return valid ? String.fromCodePoint(code) : '';
  });
  return known ? result : null;
}

/** The text, or null where the text alone would not say what the document says. */
export function htmlText(html: string): string | null {
  let out = '';
  let unread: string | null = null;
  let unreadDepth = 0;
  let verbatim = 0;
  for (const [, slash, tag, attributes = '', text] of html.matchAll(TOKEN)) {
    const name = tag?.toLowerCase();
    if (unread !== null) {
      if (name === unread) unreadDepth += slash ? -1 : 1;
      if (unreadDepth === 0) unread = null;
      continue;
    }
    if (text !== undefined) {
      const words = unescaped(text);
      if (words === null) return null;
      out += verbatim > 0 ? words : words.replace(/\s+/g, ' ');
      continue;
    }
    if (name === undefined) continue;
    if (SENSE_IS_LOST.has(name) || HIDING.test(attributes)) return null;
    if (!slash && UNREAD.has(name) && !attributes.endsWith('/')) {
      unread = name;
      unreadDepth = 1;
      continue;
    }
    if (name === 'pre') verbatim += slash ? -1 : 1;
    if (name === 'sup' && !slash) out += '^';
    if ((name === 'td' || name === 'th') && !slash) out += '\t';
    if (BLOCKS.has(name) && !(ROWS.has(name) && out.endsWith('\n'))) out += '\n';
    if (name === 'li' && !slash) out += '- ';
  }
  return tidy(out);
}

/** No blanks at the ends of lines, and no more than one empty line in a row. */
export const tidy = (text: string): string =>
  text
    .replace(/[\u00a0\u2002\u2003\u2009]/g, ' ')
    .replace(/ *\t */g, '\t')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/ {2,}/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
