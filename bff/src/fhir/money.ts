/**
 * FHIR decimals to integer cents, on the digits themselves: `0.1 + 0.2` is not
 * 0.3 in floating point, and a bill must add up.
 */

/** The largest amount an integer column holds. */
const MAX_CENTS = 2_147_483_647n;
const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/;

/**
 * Cents of a decimal given as text or as the number JSON made of it (the
 * shortest text of a double gives back up to 15 digits exactly). More than two
 * decimals are rounded half away from zero. Null for what is no amount or does
 * not fit the column.
 */
export function toCents(decimal: string | number): number | null {
  const match = DECIMAL.exec(String(decimal));
  if (!match) return null;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const digits = BigInt(whole + fraction);
  // Position of the last digit, counted in powers of ten of a cent.
  const shift = Number(exponent) - fraction.length + 2;
  if (shift > 20) return digits === 0n ? 0 : null;
  let cents: bigint;
  if (shift >= 0) cents = digits * 10n ** BigInt(shift);
  else {
    const unit = 10n ** BigInt(-shift);
    cents = (digits + unit / 2n) / unit;
  }
  if (cents > MAX_CENTS) return null;
  return cents === 0n ? 0 : Number(sign === '-' ? -cents : cents);
}

/** The decimal text of an amount of cents, e.g. 1205 → "12.05". */
export function fromCents(cents: number): string {
  const size = Math.abs(cents);
  return `${cents < 0 ? '-' : ''}${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`;
}
