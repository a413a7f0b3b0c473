/**
 * Password hashing: scrypt with N=2^17, r=8, p=1 (OWASP Password Storage), few
 * at a time. Who comes then waits in a line that ends: a hundred sign-ins at
 * once must not take the memory and the threads everybody else needs.
 */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { HashLine } from './hash-line.ts';

export interface ScryptCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** What the passwords of a portal cost. */
export const PASSWORD_COST: ScryptCost = { N: 2 ** 17, r: 8, p: 1 };
const KEY_LENGTH = 32;
/** Each hash takes 128 MiB, a processor, and one of the four threads that file and name look-ups share. */
export const CONCURRENT_HASHES = Math.min(3, Math.max(2, availableParallelism() - 1));
/** One turn is kept for people on a browser they used before: strangers share the others. */
export const OPEN_HASHES = CONCURRENT_HASHES - 1;
/** About a quarter of a second each: the last one waits a few seconds. */
export const WAITING_HASHES = 32;

const line = new HashLine({
  turns: CONCURRENT_HASHES,
  openTurns: OPEN_HASHES,
  openPlaces: WAITING_HASHES,
  networkShare: WAITING_HASHES / 4,
  knownPlaces: WAITING_HASHES / 2,
  knownShare: 2,
});

/**
 * `scrypt$N$r$p$salt$key`, salt and key in base64url. The cost is kept with the hash so that it can be raised.
 * @throws {ApiProblem} service/busy
 */
export async function hashPassword(password: string, cost: ScryptCost): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** Whether the password is the one hashed; `false` for a hash that is not ours. @throws {ApiProblem} service/busy */
export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const [scheme, N, r, p, salt, key] = hash.split('$');
  if (scheme !== 'scrypt' || !salt || !key) return false;
  const expected = Buffer.from(key, 'base64url');
  const given = await derive(password, Buffer.from(salt, 'base64url'), { N: Number(N), r: Number(r), p: Number(p) });
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function derive(password: string, salt: Buffer, cost: ScryptCost): Promise<Buffer> {
  return line.run(
    () =>
      new Promise<Buffer>((resolve, reject) => {
        // Two sign-ins must not differ because one keyboard composes accents and another does not.
        scrypt(password.normalize('NFKC'), salt, KEY_LENGTH, { ...cost, maxmem: 256 * cost.N * cost.r }, (error, key) =>
          error ? reject(error) : resolve(key),
        );
      }),
  );
}
