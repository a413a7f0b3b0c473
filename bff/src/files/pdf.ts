/** Whether a PDF can do no more than be read. */

/** What lets a PDF do more than be read; no longer name is taken for one of these. */
const ACTIVE = /^(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA)(?=[^A-Za-z])/;
/** More than the longest of them, and what follows it; any letter can be written as `#` and its number. */
const LONGEST = 16;
const WRITTEN = LONGEST * 3;
/** A form of ten pages has some thousands; compressed parts have one in 256 bytes by chance. */
const MOST_NAMES = 400_000;
/** Names with letters written by their numbers: spaces and accents of a few fonts and forms. */
const MOST_NUMBERED = 20_000;
/** What the first letter of one can be written as. */
const FIRST = new Set(Buffer.from('JLERX#'));
const NUMBER_SIGN = 0x23;
/** How far from the end its end is marked; much longer than any name, so that one which lies across two pieces is seen whole. */
const TAIL = 1_024;
const SLASH = 0x2f;

/** What was found in a piece of a PDF. */
export interface PdfPiece {
  readonly isActive: boolean;
  readonly names: number;
  /** Those that are written by numbers. */
  readonly numbered: number;
}

/** Looks at one piece, in a thread: a piece can be made of nothing but names. What stands in compressed parts is not seen here. */
export function lookAtPiece(bytes: Buffer): PdfPiece {
  let [names, numbered] = [0, 0];
  for (let at = bytes.indexOf(SLASH); at !== -1; at = bytes.indexOf(SLASH, at + 1)) {
    names += 1;
    // Most names are none of these, which the first letter tells.
    if (!FIRST.has(bytes[at + 1] ?? 0)) continue;
    const written = bytes.subarray(at + 1, at + 1 + WRITTEN);
    if (written.includes(NUMBER_SIGN)) numbered += 1;
    if (numbered > MOST_NUMBERED) break;
    if (ACTIVE.test(plain(written))) return { isActive: true, names, numbered };
  }
  return { isActive: false, names, numbered };
}

/**
 * Judged as it streams by; a download is never opened by the browser itself.
 * @param look - Has {@link lookAtPiece} look at a piece.
 */
export async function isPassivePdf(bytes: AsyncIterable<Uint8Array>, look: (piece: Uint8Array<ArrayBuffer>) => Promise<PdfPiece>): Promise<boolean> {
  let tail = Buffer.alloc(0);
  const found = { names: 0, numbered: 0 };
  const isPassive = async (...parts: Uint8Array[]): Promise<boolean> => {
    const { isActive, names, numbered } = await look(joined(parts));
    found.names += names;
    found.numbered += numbered;
    return !isActive && found.names <= MOST_NAMES && found.numbered <= MOST_NUMBERED;
  };
  for await (const chunk of bytes) {
    if (!(await isPassive(tail, chunk))) return false;
    tail = Buffer.concat([tail, chunk.subarray(-TAIL)]).subarray(-TAIL);
  }
  // A name that ends with the file.
  return tail.includes('%%EOF') && isPassive(tail, Buffer.from(' '));
}

/** In memory of its own, which can move to the thread. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const plain = (written: Buffer): string =>
  written.toString('latin1').replaceAll(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
