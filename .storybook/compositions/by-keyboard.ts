/** For tests of composed pages: going through them with a keyboard alone, and hearing them. */
import { sendKeys } from '@web/test-runner-commands';
import { queryDeep, spokenBy, textOf } from '../../design-system/src/testing/index.ts';

/** More stops than any page has. */
const MAX_STOPS = 80;

/** @returns The element with the focus, inside all shadow trees. */
export function focused(): HTMLElement {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return (active ?? document.body) as HTMLElement;
}

/** Whether the focus is on an element or inside it, also through shadow trees. */
export function hasFocus(page: HTMLElement, selector: string): boolean {
  const element = queryDeep(page, selector);
  let at: Node | null = focused();
  while (at !== null && at !== element) at = at instanceof ShadowRoot ? at.host : at.parentNode;
  return element !== null && at === element;
}

/** Presses keys one after the other, as the names of `KeyboardEvent.key`. */
export async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
}

/**
 * Goes on with Tab until a control has the focus.
 * @throws When no stop of the page is that control.
 */
export async function tabTo(role: string, name: string | RegExp): Promise<void> {
  const stops = new Set<string>();
  for (let stop = 0; stop < MAX_STOPS; stop += 1) {
    const element = focused();
    const actual = nameOf(element);
    if (roleOf(element) === role && (typeof name === 'string' ? actual === name : name.test(actual))) return;
    stops.add(`${roleOf(element)} “${actual.slice(0, 40)}”`);
    await sendKeys({ press: 'Tab' });
  }
  throw new Error(`Tab never came to the ${role} ${String(name)}, but to: ${[...stops].join('; ')}`);
}

/** @returns What a screen reader says of the page's main part. */
export async function heard(page: HTMLElement): Promise<string> {
  return (await spokenBy(queryDeep(page, 'main') ?? page)).join('\n');
}

function roleOf(element: HTMLElement): string {
  const role = element.getAttribute('role');
  if (role !== null) return role;
  if (element instanceof HTMLInputElement) return /^(checkbox|radio|file)$/.test(element.type) ? element.type : 'textbox';
  return { a: 'link', textarea: 'textbox' }[element.localName] ?? element.localName;
}

function nameOf(element: HTMLElement): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const labelledBy = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const labels = labelledBy.length > 0 ? labelledBy.map((id) => root.getElementById(id)) : [...((element as HTMLInputElement).labels ?? [])];
  const text = labels.flatMap((label) => (label === null ? [] : [textOf(label)])).join(' ');
  return element.getAttribute('aria-label') ?? (text === '' ? textOf(element) : text);
}
