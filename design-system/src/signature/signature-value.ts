/** The value of `ds-signature`. */
import { decodeStroke } from './strokes.ts';

/** How one signs. */
export type SignatureKind = 'typed' | 'drawn';

/** A signature: the name as typed, or the lines as drawn. */
export type Signature = { kind: 'typed'; text: string } | { kind: 'drawn'; strokes: string[] };

/** Reads a value; undefined for one that is no signature. */
export function parseSignature(value: string): Signature | undefined {
  try {
    const given = JSON.parse(value) as { kind?: unknown; text?: unknown; strokes?: unknown } | null;
    if (given?.kind === 'typed' && typeof given.text === 'string') return { kind: 'typed', text: given.text };
    if (given?.kind === 'drawn' && Array.isArray(given.strokes)) {
      const strokes = given.strokes.filter((each): each is string => typeof each === 'string' && decodeStroke(each).length > 0);
      return { kind: 'drawn', strokes };
    }
  } catch {
    // Not even JSON.
  }
  return undefined;
}

/** Writes a value; '' while nothing is typed or drawn. */
export function formatSignature(signature: Signature): string {
  const isEmpty = signature.kind === 'typed' ? signature.text.trim() === '' : signature.strokes.length === 0;
  return isEmpty ? '' : JSON.stringify(signature);
}
