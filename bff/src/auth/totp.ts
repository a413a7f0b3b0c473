/**
 * Codes of authenticator apps: TOTP (RFC 6238) over HOTP (RFC 4226) with
 * SHA-1, 30 seconds and six digits, the one combination that every app knows.
 */
import { HOTP, Secret, TOTP } from 'otpauth';

const ALGORITHM = 'SHA1';
const PERIOD_S = 30;
const DIGITS = 6;
/** RFC 4226, 4: at least 128 bits, better 160. */
const SECRET_BYTES = 20;
/** Steps before and after the present one whose codes are taken: clocks differ, and typing takes time. */
const WINDOW = 1;

/** A new secret in Base32 (RFC 4648), as apps take it. */
export function createTotpSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** The time step a moment is in. */
export function totpStep(at: Date): number {
  return TOTP.counter({ period: PERIOD_S, timestamp: at.getTime() });
}

/** The code of a step. */
export function totpCode(secret: string, step: number, digits = DIGITS): string {
  return HOTP.generate({ secret: Secret.fromBase32(secret), algorithm: ALGORITHM, digits, counter: step });
}

/** The step, at most one away from `at`, that has this code; `undefined` when none has. */
export function matchTotp(secret: string, code: string, at: Date): number | undefined {
  const away = HOTP.validate({ token: code, secret: Secret.fromBase32(secret), algorithm: ALGORITHM, digits: DIGITS, counter: totpStep(at), window: WINDOW });
  return away === null ? undefined : totpStep(at) + away;
}

/** What the picture says that an app scans. */
export function otpauthUri(issuer: string, account: string, secret: string): string {
  return new TOTP({ issuer, label: account, secret: Secret.fromBase32(secret), algorithm: ALGORITHM, digits: DIGITS, period: PERIOD_S }).toString();
}
