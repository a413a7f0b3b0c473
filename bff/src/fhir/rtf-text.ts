/** The words of an RTF document as plain text, by the Rich Text Format specification 1.9.1. */
import { tidy } from './html-text.ts';

/** Groups whose content is no text of the document. */
const UNREAD: ReadonlySet<string> = new Set(
  'fonttbl colortbl stylesheet info pict object header footer headerl headerr headerf footerl footerr footerf listtable listoverridetable revtbl rsidtbl themedata colorschememapping datastore generator xmlnstbl fldinst filetbl'.split(
    ' ',
  ),
);
/** Struck out, hidden or a picture: the text alone would say something else. */
const SENSE_IS_LOST: ReadonlySet<string> = new Set(['strike', 'striked', 'v', 'deleted', 'pict', 'object', 'shppict']);
const BREAKS: Readonly<Record<string, string>> = { par: '\n', line: '\n', sect: '\n', page: '\n', row: '\n', tab: '\t', cell: '\t' };
const CHARACTERS: Readonly<Record<string, string>> = {
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  endash: '–',
  emdash: '—',
  emspace: ' ',
  enspace: ' ',
  super: '^',
};
const CHARSETS: Readonly<Record<string, string>> = {
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  1253: 'windows-1253',
  1254: 'windows-1254',
  1255: 'windows-1255',
  1256: 'windows-1256',
  1257: 'windows-1257',
  1258: 'windows-1258',
  65001: 'utf-8',
};

const TOKEN = /\\([a-z]+)(-?\d+)? ?|\\'([0-9a-fA-F]{2})|\\([^a-z'])|([{}])|([^\\{}]+)/g;
const DEEPEST = 100;

interface Group {
  unread: boolean;
  /** Characters that stand after a \u for readers that do not know it. */
  skip: number;
}

/** The text, or null for what is no RTF or would not say the same as text alone. */
export function rtfText(rtf: string): string | null {
  if (!rtf.startsWith('{\\rtf')) return null;
  const codePage = /\\ansicpg(\d+)/.exec(rtf)?.[1] ?? '1252';
  const charset = CHARSETS[codePage];
  if (!charset) return null;
  const decoder = new TextDecoder(charset);
  const groups: Group[] = [];
  let group: Group = { unread: false, skip: 1 };
  let out = '';
  let toSkip = 0;
  let bytes: number[] = [];
  const flush = (): void => {
    if (bytes.length > 0) out += decoder.decode(Uint8Array.from(bytes));
    bytes = [];
  };
  for (const [, word, number, hex, symbol, brace, text] of rtf.matchAll(TOKEN)) {
    if (hex !== undefined) {
      if (toSkip > 0) toSkip -= 1;
      else if (!group.unread) bytes.push(Number.parseInt(hex, 16));
      continue;
    }
    flush();
    if (brace === '{') {
      groups.push(group);
      if (groups.length > DEEPEST) return null;
      group = { ...group };
    } else if (brace === '}') {
      const outer = groups.pop();
      if (!outer) return null;
      group = outer;
      toSkip = 0;
    } else if (word !== undefined) {
      if (SENSE_IS_LOST.has(word) && number !== '0') return null;
      if (UNREAD.has(word)) group.unread = true;
      if (word === 'uc') group.skip = Number(number ?? 1);
      if (group.unread) continue;
      if (word === 'u' && number !== undefined) {
        out += String.fromCharCode((Number(number) + 0x10000) % 0x10000);
        toSkip = group.skip;
      } else if (!(word === 'super' && number === '0')) out += BREAKS[word] ?? CHARACTERS[word] ?? '';
    } else if (symbol !== undefined) {
      if (symbol === '*') group.unread = true;
      else if (!group.unread) out += symbol === '~' ? ' ' : symbol === '_' ? '-' : symbol === '\n' || symbol === '\r' ? '\n' : symbol === '-' ? '' : symbol;
    } else if (text !== undefined && !group.unread) {
      const plain = text.replace(/[\r\n]/g, '');
      out += plain.slice(toSkip);
      toSkip = Math.max(0, toSkip - plain.length);
    }
  }
  flush();
  return groups.length === 0 ? tidy(out) : null;
}
