/** Bytes of a text in the charset that they are said to be in. */
import { isUtf8 } from 'node:buffer';

const MARKS: readonly (readonly [bytes: readonly number[], charset: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

function decode(bytes: Buffer, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    // No charset by this name, or the bytes are none of it.
    return null;
  }
}

/** What an HTML document says of itself in its first bytes. */
const metaCharset = (bytes: Buffer): string | null =>
  /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(bytes.subarray(0, 1024).toString('latin1'))?.[1] ?? null;

/**
 * The text, or null when nobody can tell which characters the bytes are: a byte
 * order mark counts before what is said, and without either only UTF-8 can be told.
 *
 * @param said the `charset` of the content type
 */
export function decodeText(bytes: Buffer, said: string | null, format: 'plain' | 'html' = 'plain'): string | null {
  const mark = MARKS.find(([head]) => head.every((byte, n) => bytes[n] === byte));
  const charset = mark?.[1] ?? said ?? (format === 'html' ? metaCharset(bytes) : null);
  if (charset) return decode(bytes, charset);
  return isUtf8(bytes) ? bytes.toString('utf8') : null;
}
