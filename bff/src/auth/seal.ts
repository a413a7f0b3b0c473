/**
 * Private texts at rest (drafts, secrets, mail): AES-256-GCM under a key derived
 * from the portal's secret by HKDF (RFC 5869). Whose it is and for what is bound
 * to it, so a row copied to another person's does not open there.
 *
 * Bytes: version (1), nonce (12), tag (16), ciphertext.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + NONCE_BYTES + TAG_BYTES;

/** Seals a text. `owner` names what it belongs to (`draft <user> <patient> <form>`); the same is needed to open it. */
export function seal(secret: string, owner: string, text: string): Uint8Array<ArrayBuffer> {
  return sealBytes(secret, owner, Buffer.from(text));
}

/** As {@link seal}, for a file. */
export function sealBytes(secret: string, owner: string, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), nonce).setAAD(Buffer.from(owner));
  const ciphertext = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return new Uint8Array(Buffer.concat([Uint8Array.of(VERSION), nonce, cipher.getAuthTag(), ciphertext]));
}

/** The text, or `null` when it was sealed for another owner, with another secret, or was changed since. */
export function unseal(secret: string, owner: string, sealed: Uint8Array): string | null {
  return unsealBytes(secret, owner, sealed)?.toString('utf8') ?? null;
}

/** As {@link unseal}, for a file. */
export function unsealBytes(secret: string, owner: string, sealed: Uint8Array): Buffer<ArrayBuffer> | null {
  if (sealed.length < HEAD_BYTES || sealed[0] !== VERSION) return null;
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(owner));
  decipher.setAuthTag(sealed.subarray(1 + NONCE_BYTES, HEAD_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(HEAD_BYTES)), decipher.final()]);
  } catch {
    // A secret that was replaced makes old drafts unreadable, not the form.
    return null;
  }
}

function keyOf(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'portal sealed texts', 32));
}
