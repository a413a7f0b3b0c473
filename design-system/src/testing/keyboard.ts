/** Goes through what is on the page with the Tab key, as somebody without a mouse does. */
import { sendKeys } from '@web/test-runner-commands';
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
  const reached = new Set<Element>();
  try {
    for (let step = 0; step < expected.length + SPARE_STEPS; step += 1) {
      await sendKeys({ press: 'Tab' });
      const now = deepActiveElement();
      if (now === last)
        return expected.filter((control) => !reached.has(control) && isStop(control)).map((control) => `Tab never reaches ${describe(control)}`);
      if (now !== null) reached.add(now);
    }
    return [`Tab does not get away from ${describe(deepActiveElement())}`];
  } finally {
    first.remove();
    last.remove();
  }
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
