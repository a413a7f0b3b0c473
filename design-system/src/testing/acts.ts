/** What tests do with a page as a person does, and what they wait for. */
import { byRole, queryDeep, textOf } from './queries.ts';
import { waitUntil } from './wait-until.ts';

type Control = HTMLElement & { value: string; readonly updateComplete?: Promise<unknown> };

/** Waits until a text stands there. */
export const says = (root: HTMLElement, text: string): Promise<void> => waitUntil(() => textOf(root).includes(text), `It does not say "${text}".`);

/** Presses the first button of this name, if there is one. */
export const press = (root: ParentNode, name: string | RegExp): void => byRole(root, 'button', name)?.click();

/** Puts a value into a field, once it is there. Fields hand their values to the form with their next update. */
export async function fill(root: HTMLElement, selector: string, value: string): Promise<void> {
  await waitUntil(() => queryDeep(root, selector) !== null, `There is no ${selector}.`);
  const control = queryDeep<Control>(root, selector);
  if (!control) throw new Error(`There is no ${selector}.`);
  control.value = value;
  for (const event of ['input', 'change']) control.dispatchEvent(new Event(event, { bubbles: true, composed: true }));
  await control.updateComplete;
}
