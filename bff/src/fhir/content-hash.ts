/** A fingerprint of a resource's content that does not depend on key order. */
import { createHash } from 'node:crypto';

/**
 * SHA-256 (hex) of the resource with its keys sorted. Left out are `meta`, which
 * servers stamp anew on each export, and the narrative, which only repeats the
 * data and is never stored.
 */
export function contentHash(resource: Readonly<Record<string, unknown>>): string {
  const { meta: _meta, text: _text, ...content } = resource;
  return createHash('sha256').update(canonical(content)).digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`;
}
