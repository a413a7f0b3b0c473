/**
 * Reads CSV (RFC 4180) a record at a time, with the line on which each begins.
 * Quotes, line ends inside them, CRLF and a byte order mark are as they come in
 * the wild; bytes that are not UTF-8 are refused.
 */
import { TextDecoder } from 'node:util';
import { ChargesUnreadable } from './unreadable.ts';

export interface CsvRecord {
  /** The first line is 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A longer one is no cell: somewhere a quote was not closed. */
const CELL_MOST = 1_000_000;
const QUOTE = 0x22;
const COMMA = 0x2c;
const LF = 0x0a;
const CR = 0x0d;

/** @throws {ChargesUnreadable} when it is not UTF-8, or a quote is not closed */
export async function* csvRecords(chunks: AsyncIterable<Buffer>): AsyncGenerator<CsvRecord> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let begin = 1;
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  /** A quote inside quotes was the last character: it ends them, or the next is another. */
  let isQuoteSeen = false;
  let isAfterCr = false;

  const endRecord = (): CsvRecord => {
    cells.push(cell.trim());
    const record = { line: begin, cells };
    cells = [];
    cell = '';
    return record;
  };

  for await (const chunk of chunks) {
    const text = decode(decoder, chunk, line);
    // What stands between two special characters is taken in one piece.
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      const char = text.charCodeAt(at);
      if (isQuoted) {
        if (char === LF) line += 1;
        if (char !== QUOTE) continue;
        cell += text.slice(from, at);
        from = at + 1;
        isQuoted = false;
        isQuoteSeen = true;
        continue;
      }
      if (char === QUOTE) {
        if (isQuoteSeen) cell += '"';
        else cell += text.slice(from, at);
        from = at + 1;
        isQuoted = true;
        isQuoteSeen = false;
        isAfterCr = false;
        continue;
      }
      isQuoteSeen = false;
      if (char !== COMMA && char !== LF && char !== CR) {
        isAfterCr = false;
        continue;
      }
      cell += text.slice(from, at);
      from = at + 1;
      if (char === COMMA) {
        cells.push(cell.trim());
        cell = '';
      } else if (char === CR || !isAfterCr) {
        line += 1;
        yield endRecord();
        begin = line;
      }
      isAfterCr = char === CR;
    }
    cell += text.slice(from);
    if (cell.length > CELL_MOST) throw new ChargesUnreadable(`Line ${begin}: a quotation mark is opened and not closed.`);
  }
  cell += decode(decoder, undefined, line);
  if (isQuoted) throw new ChargesUnreadable(`Line ${begin}: a quotation mark is opened and not closed. The file may be cut off.`);
  if (cell !== '' || cells.length > 0) yield endRecord();
}

function decode(decoder: TextDecoder, chunk: Buffer | undefined, line: number): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw new ChargesUnreadable(`At or after line ${line}: the file is not UTF-8 text. Save it as “CSV UTF-8”.`);
  }
}
