/** The value of `ds-signature`. */

/** Whether a text is a line: four characters for each point (see `strokes.ts`). */
export const isStroke = (text: unknown): text is string => typeof text === 'string' && /^(?:[0-9a-z]{4})+$/.test(text);

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
      return { kind: 'drawn', strokes: given.strokes.filter(isStroke) };
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
