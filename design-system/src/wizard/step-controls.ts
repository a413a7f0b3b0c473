/** The form controls of a step: which they are, and what they hold. */
import type { FormControl } from '../forms/form-control.ts';

/** What a wizard reads of a control, native or ours. */
export type StepControl = HTMLElement & Pick<FormControl, 'name' | 'value' | 'checkValidity' | 'validationMessage'> & { type?: string; checked?: boolean };

/** What one name holds: a text, a box that is on or off, or the values of several controls of that name. */
export type StepValue = string | boolean | string[];

const NATIVE = /^(input|select|textarea)$/;
/** Kept in no snapshot: a password is nobody else's, and files can't be put back. */
const UNSAVED = /^(password|file|button|submit|reset|image)$/;

/** Every control of a part of the page, in its order; one made of others counts as one. */
export function controlsOf(root: ParentNode): StepControl[] {
  const found: StepControl[] = [];
  for (const element of root.querySelectorAll<StepControl>('*')) {
    const isControl = NATIVE.test(element.localName) || (element.localName.includes('-') && typeof element.checkValidity === 'function');
    if (isControl && !found.some((outer) => outer !== element && outer.contains(element))) found.push(element);
  }
  return found;
}

/** The controls that are asked: not disabled, and not hidden inside the step. */
export function askedControlsOf(step: HTMLElement): StepControl[] {
  return controlsOf(step).filter((control) => {
    const hiddenIn = control.closest('[hidden]');
    return !control.matches(':disabled') && (hiddenIn === null || !step.contains(hiddenIn) || hiddenIn === step);
  });
}

/** What all named controls hold, by name; plain data that can be stored. */
export function readValues(controls: readonly StepControl[]): Record<string, StepValue> {
  const values: Record<string, StepValue> = {};
  for (const [name, group] of byName(controls)) values[name] = valueOf(group);
  return values;
}

/** Puts back what `readValues` gave; controls it does not name stay as they are. */
export function writeValues(controls: readonly StepControl[], values: Readonly<Record<string, StepValue>>): void {
  for (const [name, group] of byName(controls)) {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value !== undefined) group.forEach((control, index) => write(control, value, index));
  }
}

function byName(controls: readonly StepControl[]): Map<string, StepControl[]> {
  const saved = controls.filter((control) => control.name !== '' && control.name !== undefined && !UNSAVED.test(control.type ?? ''));
  return Map.groupBy(saved, (control) => control.name);
}

function valueOf(group: readonly StepControl[]): StepValue {
  const [first] = group;
  if (first === undefined) return '';
  if (first.type === 'radio') return group.find((control) => control.checked)?.value ?? '';
  if (isBox(first)) return group.length === 1 ? first.checked === true : group.filter((control) => control.checked).map((control) => control.value);
  return group.length === 1 ? first.value : group.map((control) => control.value);
}

function write(control: StepControl, value: StepValue, index: number): void {
  if (control.type === 'radio') control.checked = control.value === value;
  else if (isBox(control)) control.checked = Array.isArray(value) ? value.includes(control.value) : value === true;
  else if (Array.isArray(value)) control.value = value[index] ?? '';
  else if (typeof value === 'string') control.value = value;
}

/** A box to tick or a switch. Native text fields have a `checked` too. */
export function isBox(control: StepControl): boolean {
  return NATIVE.test(control.localName) ? control.type === 'checkbox' : typeof control.checked === 'boolean';
}
