/** Where the listed errors of a form stand, and what is left of them while the reader corrects them. */
import type { FormError } from '../forms/validate-form.ts';

/** A control that says what is wrong with it, native or ours. */
export type Explained = HTMLElement & { name?: string; error?: string; validationMessage?: string; updateComplete?: Promise<unknown> };

/** Where fields that are given as text are looked for. */
export interface FieldScope {
  /** The form, in which a field has a name. */
  readonly form: HTMLFormElement | null;
  /** The tree, in which it may have an id. */
  readonly root: Document | ShadowRoot;
}

/** The control an error speaks of: given itself, by its name in the form, or by its id; null for an error of the whole form. */
export function controlOf({ field }: FormError, { form, root }: FieldScope): Explained | null {
  if (typeof field !== 'string') return field;
  if (field === '') return null;
  const named = ([...(form?.elements ?? [])] as Explained[]).find(({ name }) => name === field);
  return named ?? root.getElementById(field);
}

/** The same errors with their controls in place of names: the summary stands in another tree, where a name leads nowhere. */
export function located(errors: readonly FormError[], scope: FieldScope): FormError[] {
  return errors.map((error) => ({ ...error, field: controlOf(error, scope) ?? error.field }));
}

/**
 * @param errors - The errors shown now, with their controls.
 * @returns Those still true, with their message of now.
 */
export async function remainingErrors(errors: readonly FormError[]): Promise<FormError[]> {
  const controls = errors.map(({ field }) => (typeof field === 'string' ? null : (field as Explained)));
  // A control finds out about its new value when it renders, and another may be asked for no more once the page has.
  await new Promise((done) => setTimeout(done));
  await Promise.all(controls.map(async (control) => control?.updateComplete));
  return errors.flatMap((error, index) => {
    // A field that another choice took away asks for nothing.
    if (controls[index]?.isConnected === false) return [];
    const message = controls[index]?.validationMessage ?? error.message;
    if (message === error.message) return [error];
    return message === '' ? [] : [{ field: error.field, message }];
  });
}
