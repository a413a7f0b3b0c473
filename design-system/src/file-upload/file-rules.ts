/** Which files may be added, and how sizes and kinds of files read. */

/** Types a browser may report for an ending; the first is the usual one. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  csv: ['text/csv', 'text/plain', 'application/vnd.ms-excel'],
  doc: ['application/msword'],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  gif: ['image/gif'],
  heic: ['image/heic', 'image/heif'],
  jpeg: ['image/jpeg'],
  jpg: ['image/jpeg'],
  mp3: ['audio/mpeg', 'audio/mp3'],
  mp4: ['video/mp4', 'audio/mp4'],
  pdf: ['application/pdf'],
  png: ['image/png'],
  rtf: ['application/rtf', 'text/rtf'],
  txt: ['text/plain'],
  webp: ['image/webp'],
  xls: ['application/vnd.ms-excel'],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  zip: ['application/zip', 'application/x-zip-compressed'],
};

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
const STEP = 1024;

/** The words for whole families of files. */
export type FamilyNames = Readonly<Record<'image' | 'video' | 'audio' | 'text', string>>;

const typesOf = (extension: string): readonly string[] => (Object.hasOwn(TYPES, extension) ? (TYPES[extension] ?? []) : []);

/** What stands after the last dot of a name, in small letters. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 1 ? '' : name.slice(dot + 1).toLowerCase();
}

/** The entries of an `accept` attribute. */
export function acceptTokens(accept: string): string[] {
  return accept.toLowerCase().split(',').map((token) => token.trim()).filter((token) => token !== '');
}

/**
 * Whether a file is of a kind that is accepted, by the ending of its name and
 * by the type the browser found: where both are known they must agree, so that
 * a program renamed to `.pdf` is not taken.
 */
export function isAccepted({ name, type }: { name: string; type: string }, accept: string): boolean {
  const tokens = acceptTokens(accept);
  if (tokens.length === 0) return true;
  const extension = extensionOf(name);
  const known = typesOf(extension);
  const found = type.toLowerCase();
  if (known.length > 0 && found !== '' && !known.includes(found)) return false;
  const types = found === '' ? known : [found];
  return tokens.some((token) => (token.startsWith('.') ? hasEnding(token.slice(1), extension) : types.some((each) => isOfType(token, each))));
}

function hasEnding(wanted: string, extension: string): boolean {
  // `.jpg` and `.jpeg` are the same kind of file.
  return extension === wanted || (extension !== '' && typesOf(wanted).length > 0 && typesOf(wanted)[0] === typesOf(extension)[0]);
}

function isOfType(wanted: string, type: string): boolean {
  return wanted.endsWith('/*') ? type.startsWith(wanted.slice(0, -1)) : type === wanted;
}

/** An `accept` attribute as words: “PDF, PNG, or pictures”. */
export function acceptInWords(accept: string, families: FamilyNames, locale: string): string {
  const names = acceptTokens(accept).map((token) => {
    if (token.startsWith('.')) return token.slice(1).toUpperCase();
    const [family = '', kind = ''] = token.split('/');
    if (kind === '*' && Object.hasOwn(families, family)) return families[family as keyof FamilyNames];
    const extension = Object.keys(TYPES).findLast((each) => typesOf(each)[0] === token);
    return (extension ?? kind).toUpperCase();
  });
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(new Set(names));
}

/** A number of bytes as it is read: “5 MB”. */
export function sizeInWords(bytes: number, locale: string): string {
  const power = Math.min(UNITS.length - 1, bytes < 1 ? 0 : Math.floor(Math.log(bytes) / Math.log(STEP)));
  const unit = UNITS[power] ?? 'byte';
  // Of a few bytes nobody wants to read the unit's short form.
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: power === 0 ? 'long' : 'short', maximumFractionDigits: 1 }).format(bytes / STEP ** power);
}
