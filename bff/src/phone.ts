/** US phone numbers: stored as `+15075550123`, written as `(507) 555-0123`. */

/** Area code and exchange never begin with 0 or 1. */
const NATIONAL = /^[2-9]\d{2}[2-9]\d{6}$/;
const STORED = /^\+1(\d{3})(\d{3})(\d{4})$/;
/** People write numbers with these between the digits. */
const PUNCTUATION = /[\s().\-–]/g;

/** The stored form of a number as a person writes it; `null` when it is not a US number. */
export function parsePhone(text: string): string | null {
  const digits = text
    .trim()
    .replace(PUNCTUATION, '')
    .replace(/^\+?1(?=\d{10}$)/, '');
  return NATIONAL.test(digits) ? `+1${digits}` : null;
}

/** E.164 of any country. */
const WORLD = /^\+[1-9]\d{7,14}$/;

/** As {@link parsePhone}, and numbers of other countries written with `+`: relatives may live abroad. */
export function parseWorldPhone(text: string): string | null {
  const plain = text.trim().replace(PUNCTUATION, '');
  return parsePhone(text) ?? (WORLD.test(plain) && !plain.startsWith('+1') ? plain : null);
}

/** A stored number as people read it. One that came from elsewhere in another form stays as it is. */
export function formatPhone(stored: string): string {
  const canonical = parsePhone(stored) ?? stored;
  const parts = STORED.exec(canonical);
  return parts ? `(${parts[1]}) ${parts[2]}-${parts[3]}` : stored;
}
