/** The keys by which push services know the portal (VAPID, RFC 8292). */
import { createECDH } from 'node:crypto';
import { z } from 'zod';
import { keptFile } from '../kept-file.ts';

export interface PushKeys {
  /** Browsers get it, and subscribe for it alone. */
  readonly publicKey: string;
  readonly privateKey: string;
}

const Kept = z.object({ publicKey: z.string().regex(/^[\w-]{87}$/), privateKey: z.string().regex(/^[\w-]{43}$/) });

/** Keys made on the first start and kept beside the data: with others, every browser would have to be set up again. @throws {ConfigError} */
export const keptPushKeys = (dataDir: string): PushKeys => keptFile(dataDir, 'push-keys.json', () => JSON.stringify(newKeys()), readKeys);

function readKeys(text: string): PushKeys | null {
  try {
    return Kept.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function newKeys(): PushKeys {
  const pair = createECDH('prime256v1');
  const publicKey = pair.generateKeys().toString('base64url');
  // A number that happens to be short is written shorter than the 32 bytes that are asked for.
  return { publicKey, privateKey: Buffer.from(pair.getPrivateKey('hex').padStart(64, '0'), 'hex').toString('base64url') };
}
