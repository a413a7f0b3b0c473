/**
 * Decimals with the precision they were sent with. FHIR R4 (`datatypes.html#decimal`):
 * "the precision of the decimal value has significance", 1.0 is not 1. JSON.parse
 * keeps the number alone, so what was written is noted beside the object it stands in.
 */

/** What stands in the file for a number, by the object it is a field of, where it is not what JavaScript would write. */
const written = new WeakMap<object, Map<string, string>>();

/** A decimal point, an exponent or more digits than a number holds, or a minus before a zero. */
const MAY_BE_WRITTEN_OTHERWISE = /[:[,]\s*(?:-?\d+(?:[.eE]|\d{15})|-0)/;

/** As JSON.parse. {@link sentDecimal} tells how the numbers in it were written. */
export function parseKeepingDecimals(text: string): unknown {
  // Looking at every value takes twice as long: most resources have no number that could be written otherwise.
  if (!MAY_BE_WRITTEN_OTHERWISE.test(text)) return JSON.parse(text);
  return JSON.parse(text, function note(this: object, key: string, value: unknown, context?: { source?: string }): unknown {
    const source = context?.source;
    if (typeof value !== 'number' || source === undefined || source === String(value)) return value;
    const fields = written.get(this) ?? new Map<string, string>();
    written.set(this, fields.set(key, source));
    return value;
  });
}

/** Longer ones are shown with their exponent. */
const LONGEST = 40;

/** `4e-5` as `0.00004`; the digits sent stay, and so does what would become very long. */
export function plainDecimal(source: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?[eE]([+-]?\d+)$/.exec(source);
  if (!match) return source;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (!(Math.abs(point) + digits.length <= LONGEST)) return source;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  const integer = digits
    .slice(0, point)
    .padEnd(point, '0')
    .replace(/^0+(?=\d)/, '');
  const rest = digits.slice(point);
  return `${sign}${integer}${rest ? `.${rest}` : ''}`;
}

/** The number in a field as it was sent, without an exponent where that is short; null where the field holds none. */
export function sentDecimal(holder: unknown, field: string): string | null {
  if (typeof holder !== 'object' || holder === null) return null;
  const value = (holder as Readonly<Record<string, unknown>>)[field];
  if (typeof value !== 'number') return null;
  return plainDecimal(written.get(holder)?.get(field) ?? String(value));
}
