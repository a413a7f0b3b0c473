/** Kinds of files, and how sizes and kinds read. */

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

/** The types of an ending; none for one that is not known. */
export const typesOf = (extension: string): readonly string[] => (Object.hasOwn(TYPES, extension) ? (TYPES[extension] ?? []) : []);

/** The entries of an `accept` attribute. */
export function acceptTokens(accept: string): string[] {
  return accept
    .toLowerCase()
    .split(',')
    .map((token) => token.trim())
    .filter((token) => token !== '');
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
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: power === 0 ? 'long' : 'short', maximumFractionDigits: 1 }).format(
    bytes / STEP ** power,
  );
}
