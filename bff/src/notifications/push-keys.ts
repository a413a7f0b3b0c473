/** The keys by which push services know the portal (VAPID, RFC 8292). */
import { createECDH } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface PushKeys {
  /** Browsers get it, and subscribe for it alone. */
  readonly publicKey: string;
  readonly privateKey: string;
}

/** Keys made on the first start and kept beside the data: with others, every browser would have to be set up again. */
export function keptPushKeys(dataDir: string): PushKeys {
  const file = join(dataDir, 'push-keys.json');
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(file, JSON.stringify(newKeys()), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return JSON.parse(readFileSync(file, 'utf8')) as PushKeys;
}

function newKeys(): PushKeys {
  const pair = createECDH('prime256v1');
  const publicKey = pair.generateKeys().toString('base64url');
  // A number that happens to be short is written shorter than the 32 bytes that are asked for.
  return { publicKey, privateKey: Buffer.from(pair.getPrivateKey('hex').padStart(64, '0'), 'hex').toString('base64url') };
}
