/** What was typed over what is on file, as the server keeps it: only what differs, and of which version. */

export interface EditDraft<Values> {
  readonly version: number;
  readonly values: Partial<Values>;
}

/** What differs: what was not touched is not sent, and does not overwrite what others change. */
export function differences<Values extends object>(values: Values, onFile: Values): Partial<Values> {
  const keys = Object.keys(onFile) as (keyof Values)[];
  return Object.fromEntries(keys.filter((key) => !isSame(values[key], onFile[key])).map((key) => [key, values[key]])) as Partial<Values>;
}

/** What of a kept text still differs from what is on file; `undefined` when nothing does, or it is of an older form. */
export function readEditDraft<Values extends object>(kept: string | null, onFile: Values): EditDraft<Values> | undefined {
  if (!kept) return undefined;
  try {
    const { version, values } = JSON.parse(kept) as Partial<EditDraft<Values>>;
    if (typeof version !== 'number' || typeof values !== 'object') return undefined;
    const open = differences({ ...onFile, ...values }, onFile);
    return Object.keys(open).length > 0 ? { version, values: open } : undefined;
  } catch {
    return undefined;
  }
}

export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
