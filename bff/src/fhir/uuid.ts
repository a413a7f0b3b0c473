/** Stable UUIDs made from names (RFC 9562 version 5), and a test for UUIDs. */
import { createHash } from 'node:crypto';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
// The portal's own namespace: a random UUID, never to change.
const NAMESPACE = Buffer.from('7e0bb0c5a3a94a0a9c2f5d1f0c7e4b62', 'hex');

/** True for a UUID in the lower-case form the database gives back. */
export const isUuid = (text: string): boolean => UUID.test(text);

/** The same UUID for the same parts, always. */
export function namedUuid(...parts: string[]): string {
  const hash = createHash('sha1').update(NAMESPACE).update(JSON.stringify(parts)).digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
