/** Thrown while reading a coded dosage: something in it has no faithful words, so nothing of its codes is put into words. */
export class Unsayable extends Error {
  override name = 'Unsayable';
}

/** The value, or `Unsayable` where there is none. */
export function sayable<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Unsayable();
  return value;
}

/** Goes on only where this holds. */
export function mustHold(holds: boolean): void {
  if (!holds) throw new Unsayable();
}
