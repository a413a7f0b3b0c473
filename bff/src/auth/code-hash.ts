/**
 * Hashes of codes that people type. They are short, so a plain hash could be
 * tried through: this one needs the portal's secret, which is not in the
 * database, and is another for every owner.
 */
import { createHmac, hkdfSync, randomInt } from 'node:crypto';

/** `owner` says whose the code is and for what: `backup <user>`. */
export function hashCode(secret: string, owner: string, code: string): string {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'portal codes', 32));
  return createHmac('sha256', key).update(`${owner}\n${code}`).digest('base64url');
}

/** No letter that looks like another: no I, L, O, U, 0 or 1. */
const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

export function randomCode(length: number, letters = LETTERS): string {
  return Array.from({ length }, () => letters.charAt(randomInt(letters.length))).join('');
}

export function randomDigits(length: number): string {
  return randomCode(length, '0123456789');
}
