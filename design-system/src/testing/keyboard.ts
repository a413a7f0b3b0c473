/** Goes through what is on the page with the Tab key, as somebody without a mouse does. */
import { executeServerCommand } from '@web/test-runner-commands';
import { queryAllDeep } from './queries.ts';

const CONTROLS = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex], [contenteditable=true]';

/** Tab presses beyond the number of controls before it counts as a trap: scrolling areas are stops too. */
const SPARE_STEPS = 20;

/**
 * @returns What is wrong, in words: controls the Tab key never reaches, or a
 *   place it does not get away from. Nothing while a modal dialog is open.
 */
export async function keyboardProblems(): Promise<string[]> {
  if (queryAllDeep(document, ':modal').length > 0) return [];
  const [first, last] = [document.createElement('button'), document.createElement('button')];
  const expected = queryAllDeep(document.body, CONTROLS).filter(isStop);
  document.body.prepend(first);
  document.body.append(last);
  first.focus();
  try {
    // So many at least: each control once, and then the last.
    const stops = await pressTab(expected.length + 1);
    if (!stops.includes(last)) stops.push(...(await pressTab(SPARE_STEPS - 1)));
    const end = stops.indexOf(last);
    if (end < 0) return [`Tab does not get away from ${describe(deepActiveElement())}`];
    const reached = new Set(stops.slice(0, end));
    return expected.filter((control) => !reached.has(control) && isStop(control)).map((control) => `Tab never reaches ${describe(control)}`);
  } finally {
    first.remove();
    last.remove();
  }
}

/** Presses Tab so often and answers with what had the focus after each. */
async function pressTab(times: number): Promise<(Element | null)[]> {
  const stops: (Element | null)[] = [];
  const note = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') stops.push(deepActiveElement());
  };
  window.addEventListener('keyup', note, { capture: true });
  try {
    await executeServerCommand('press-often', { key: 'Tab', times });
  } finally {
    window.removeEventListener('keyup', note, { capture: true });
  }
  return stops;
}

/** Whether Tab should stop here: to be seen, usable, and the one of its radio group. */
function isStop(control: HTMLElement): boolean {
  if (!control.isConnected || control.tabIndex < 0 || control.matches(':disabled') || isInert(control)) return false;
  if (!control.checkVisibility({ visibilityProperty: true })) return false;
  // A host that hands its focus on is no stop itself.
  if (control.shadowRoot?.delegatesFocus === true) return false;
  if (!(control instanceof HTMLInputElement) || control.type !== 'radio' || control.name === '') return true;
  const group = [...(control.getRootNode() as ParentNode).querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
    ({ name, disabled }) => name === control.name && !disabled,
  );
  return (group.find(({ checked }) => checked) ?? group[0]) === control;
}

/** Whether something around it keeps the focus out: `inert`, or a host that is itself out of the order, as in a toolbar. */
function isInert(control: Element): boolean {
  for (let node: Node | null = control; node !== null; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    if (!(node instanceof HTMLElement)) continue;
    if (node.inert || (node.shadowRoot !== null && node.hasAttribute('tabindex') && node.tabIndex < 0)) return true;
  }
  return false;
}

function deepActiveElement(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

function describe(element: Element | null): string {
  if (element === null) return 'nothing';
  const host = (element.getRootNode() as ShadowRoot).host?.localName;
  const name = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 30) ?? '';
  return `${host ? `${host} ` : ''}<${element.localName}>${name ? ` “${name}”` : ''}`;
}
