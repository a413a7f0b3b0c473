/** What is left of the listed errors while the reader corrects them. */
import type { FormError } from '../forms/validate-form.ts';

/** A control that says what is wrong with it, native or ours. */
export type Explained = HTMLElement & { error?: string; validationMessage?: string; updateComplete?: Promise<unknown> };

/** The control an error speaks of; null for an error of the whole form. */
export function controlOf({ field }: FormError, root: Document | ShadowRoot): Explained | null {
  if (typeof field !== 'string') return field;
  return field === '' ? null : root.getElementById(field);
}

/** The same errors with their controls in place of ids: the summary stands in another tree, where an id leads nowhere. */
export function located(errors: readonly FormError[], root: Document | ShadowRoot): FormError[] {
  return errors.map((error) => ({ ...error, field: controlOf(error, root) ?? error.field }));
}

/**
 * @param errors - The errors shown now.
 * @param root - The tree in which fields given as ids stand.
 * @returns Those still true, with their message of now.
 */
export async function remainingErrors(errors: readonly FormError[], root: Document | ShadowRoot): Promise<FormError[]> {
  const controls = errors.map((error) => controlOf(error, root));
  // A control finds out about its new value when it renders.
  await Promise.all(controls.map(async (control) => control?.updateComplete));
  return errors.flatMap((error, index) => {
    const message = controls[index]?.validationMessage ?? error.message;
    return message === '' ? [] : [{ ...error, message }];
  });
}
