/** Holds up the hashing of passwords, to see who has a place in the line. */
import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

/** Lets no password be hashed until it is released. */
export function holdHashes(): { release(): void } {
  const real = crypto.scrypt;
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  crypto.scrypt = ((...args: Parameters<typeof real>) => void released.then(() => real(...args))) as typeof real;
  syncBuiltinESMExports();
  return {
    release() {
      crypto.scrypt = real;
      syncBuiltinESMExports();
      release();
    },
  };
}
