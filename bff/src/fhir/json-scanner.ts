/**
 * Finds the pieces of a FHIR JSON file without holding the file in memory.
 *
 * The scanner walks the bytes once and gives back the place of each entry of a
 * bundle (`entry: [ … ]`), then the bundle's own envelope without its entries.
 * A file may hold several top-level objects (NDJSON without line ends does).
 *
 * Errors: `UnreadableFile` when the bytes are not JSON objects or stop halfway.
 */
import { isUtf8 } from 'node:buffer';

/** The longest single resource that is read; longer ones are reported, not read. */
export const MAX_RESOURCE_BYTES = 8 * 1024 * 1024;
/** FHIR resources nest a dozen levels; far deeper is an attack or a mistake. */
export const MAX_DEPTH = 64;

/** A file that is cut off, not JSON or not FHIR. The message names no content. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
}

/** One piece of a file. `text` is null when the piece is refused, with the reason. */
export interface JsonPiece {
  kind: 'entry' | 'root';
  /** Bytes from the start of the file. */
  offset: number;
  /** Length in bytes. */
  length: number;
  /** On which line it begins; the first is 1. */
  line: number;
  text: string | null;
  refused: string | null;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LINE_END = 0x0a;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
/** Where the list stands whose members are given back one by one, and what the file is called in errors. */
export interface ScannedList {
  readonly key: string;
  readonly what: string;
}

const ENTRIES: ScannedList = { key: 'entry', what: 'a FHIR JSON object' };

const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** Collects the bytes of one piece across chunks, up to the limit. */
class Piece {
  private _parts: Buffer[] = [];
  private _kept = 0;
  deepest = 0;
  offset: number;
  line: number;

  constructor(offset: number, line: number) {
    this.offset = offset;
    this.line = line;
  }

  add(bytes: Buffer): void {
    if (this._kept > MAX_RESOURCE_BYTES) return;
    this._kept += bytes.length;
    if (this._kept > MAX_RESOURCE_BYTES) this._parts = [];
    else this._parts.push(bytes);
  }

  end(kind: JsonPiece['kind'], end: number): JsonPiece {
    const length = end - this.offset;
    const refused =
      this._kept > MAX_RESOURCE_BYTES
        ? `larger than ${MAX_RESOURCE_BYTES / 1024 / 1024} MB`
        : this.deepest > MAX_DEPTH
          ? `nested deeper than ${MAX_DEPTH} levels`
          : null;
    const { offset, line } = this;
    if (refused) return { kind, offset, length, line, text: null, refused };
    const bytes = Buffer.concat(this._parts);
    if (!isUtf8(bytes)) throw new UnreadableFile('The file is not UTF-8 text.');
    return { kind, offset, length, line, text: bytes.toString('utf8'), refused };
  }
}

/** Yields each bundle entry, or member of another list, and each top-level object of a stream of bytes. */
export async function* scanJson(chunks: AsyncIterable<Buffer>, list: ScannedList = ENTRIES): AsyncGenerator<JsonPiece> {
  const isFhir = list === ENTRIES;
  let position = 0;
  let line = 1;
  let depth = 0;
  let inString = false;
  let escaped = false;
  let key = '';
  let lastString = '';
  let inEntries = false;
  let expectEntry = true;
  let root: Piece | null = null;
  let entry: Piece | null = null;

  for await (const raw of chunks) {
    let chunk = raw;
    if (position === 0 && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) {
      position = 3;
      chunk = chunk.subarray(3);
    }
    // Bytes of the current piece start here in this chunk.
    let from = 0;
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i] as number;
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) inString = false;
        if (inString && depth === 1 && lastString.length <= list.key.length) lastString += String.fromCharCode(byte);
        continue;
      }
      if (byte === LINE_END) line++;
      if (inEntries && depth === 2) {
        if (byte === OPEN_BRACE && expectEntry) {
          entry = new Piece(position + i, line);
          entry.deepest = depth = 3;
          from = i;
          expectEntry = false;
        } else if (byte === COMMA && !expectEntry) expectEntry = true;
        else if (byte === CLOSE_BRACKET) {
          inEntries = false;
          depth = 1;
          from = i;
        } else if (!isSpace(byte)) throw new UnreadableFile('The file is not JSON: its entries are malformed.');
        continue;
      }
      switch (byte) {
        case QUOTE:
          if (depth === 0) throw new UnreadableFile(`The file is not ${list.what}.`);
          inString = true;
          if (depth === 1) lastString = '';
          break;
        case COLON:
          if (depth === 1) key = lastString;
          break;
        case OPEN_BRACE:
        case OPEN_BRACKET: {
          if (depth === 0) {
            if (byte === OPEN_BRACKET) throw new UnreadableFile(`The file is a JSON list, not ${isFhir ? 'a FHIR resource' : list.what}.`);
            root = new Piece(position + i, line);
            from = i;
          }
          depth++;
          const piece = entry ?? root;
          if (piece && depth > piece.deepest) piece.deepest = depth;
          if (depth === 2 && byte === OPEN_BRACKET && key === list.key) {
            root?.add(Buffer.from(chunk.subarray(from, i + 1)));
            inEntries = true;
            expectEntry = true;
          }
          break;
        }
        case CLOSE_BRACE:
        case CLOSE_BRACKET:
          depth--;
          if (entry && depth === 2) {
            entry.add(Buffer.from(chunk.subarray(from, i + 1)));
            yield entry.end('entry', position + i + 1);
            entry = null;
          } else if (root && depth === 0) {
            root.add(Buffer.from(chunk.subarray(from, i + 1)));
            yield root.end('root', position + i + 1);
            root = null;
            key = '';
          } else if (depth < 0) throw new UnreadableFile('The file is not JSON: a bracket closes nothing.');
          break;
        default:
          if (depth === 0 && !isSpace(byte)) throw new UnreadableFile(`The file is not ${list.what}.`);
          if (depth === 1 && byte === COMMA) key = '';
      }
    }
    const open = entry ?? (inEntries ? null : root);
    open?.add(Buffer.from(chunk.subarray(from)));
    position += chunk.length;
  }
  if (inString || depth > 0) throw new UnreadableFile('The file is cut off: it ends in the middle.');
}
