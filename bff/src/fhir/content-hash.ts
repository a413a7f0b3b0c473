/** A fingerprint of a resource's content that does not depend on key order. */
import { createHash } from 'node:crypto';

/**
 * SHA-256 (hex) of the resource with its keys sorted. Left out are the narrative,
 * which only repeats the data, and `meta`, which servers stamp anew on each export;
 * but not who may see it.
 */
export function contentHash(resource: Readonly<Record<string, unknown>>): string {
  const { meta, text: _text, ...content } = resource;
  const security = typeof meta === 'object' && meta !== null && 'security' in meta ? { security: meta.security } : {};
  return createHash('sha256')
    .update(canonical({ ...content, ...security }))
    .digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`;
}
