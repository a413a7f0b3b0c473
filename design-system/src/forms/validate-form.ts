/**
 * Checks a whole form and says what is wrong, for `ds-error-summary`.
 */
import type { FormControl } from './form-control.ts';

/** One problem: the field to go to (element, name or id) and what to tell. */
export interface FormError {
  field: HTMLElement | string;
  message: string;
  /** What a list of errors says, where the message makes no sense away from its field. */
  inList?: string;
}

/** Any element of a form that can be checked and explains itself. */
type Checkable = HTMLElement & Pick<FormControl, 'checkValidity' | 'validationMessage'>;

/**
 * Shows the error of every invalid control of a form.
 * @param form - The form, usually with `novalidate`; or a part of one, as its `elements`.
 * @returns One entry for each invalid control, in the order of the page.
 */
export function validateForm(form: { readonly elements: Iterable<Element> }): FormError[] {
  const errors: FormError[] = [];
  for (const element of form.elements) {
    const control = element as Checkable;
    if (typeof control.checkValidity === 'function' && !control.checkValidity()) {
      errors.push({ field: control, message: control.validationMessage });
    }
  }
  return errors;
}
