/**
 * What a screen reader says of an element, phrase by phrase, through a virtual
 * one. It knows no shadow trees, so it is given the tree as the browser
 * composes it: shadow roots in place of their hosts, slotted nodes in place of
 * slots, and the state that only properties hold written as attributes.
 */
import { virtual } from '@guidepup/virtual-screen-reader';

/** Attributes that name other elements of the same tree. */
const REFERENCES = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'aria-activedescendant', 'aria-details', 'aria-errormessage'];

/** More steps than any element has parts; one that goes on is caught in a loop. */
const MAX_STEPS = 500;

let copies = 0;

/**
 * @param element - What to read, on the page.
 * @returns Each phrase in reading order, such as `textbox, Name, As on your card, required`.
 */
export async function spokenBy(element: Element): Promise<string[]> {
  const container = document.createElement('div');
  container.append(...composed(element, `${(copies += 1)}-`));
  document.body.append(container);
  try {
    await virtual.start({ container });
    const phrases = [await virtual.lastSpokenPhrase()];
    const start = virtual.activeNode;
    for (let step = 0; step < MAX_STEPS; step += 1) {
      await virtual.next();
      const phrase = await virtual.lastSpokenPhrase();
      // The end of the document leads back to its start; a node's end is the same node with another phrase.
      if (phrase === 'end of document' || (virtual.activeNode === start && phrase === phrases[0])) break;
      phrases.push(phrase);
    }
    return phrases.filter((phrase) => phrase !== '' && phrase !== 'document');
  } finally {
    await virtual.stop();
    container.remove();
  }
}

function composed(node: Node, prefix: string): Node[] {
  if (node instanceof Text) return [node.cloneNode()];
  if (!(node instanceof Element) || node instanceof HTMLStyleElement) return [];
  if (node instanceof HTMLSlotElement) {
    const assigned = node.assignedNodes();
    // What is slotted belongs to the tree outside.
    return assigned.length > 0 ? assigned.flatMap((each) => composed(each, outer(prefix))) : [...node.childNodes].flatMap((each) => composed(each, prefix));
  }
  // `display: contents` has no box of its own, and yet what is in it is seen.
  if (getComputedStyle(node).display !== 'contents' && !node.checkVisibility({ visibilityProperty: true })) return [];
  const copy = node.cloneNode(false) as Element;
  // An open popover's copy would be a closed one.
  copy.removeAttribute('popover');
  const isHost = node.shadowRoot !== null;
  const shown = isHost ? wrapper(node) : copy;
  rewriteIds(shown, prefix);
  writeState(node, shown);
  const children = isHost ? node.shadowRoot.childNodes : node.childNodes;
  const inner = isHost ? `${prefix}${(copies += 1)}-` : prefix;
  shown.append(...[...children].flatMap((each) => composed(each, inner)));
  return [shown];
}

/** A stand-in for a host: its own class must not start to work on the copy. */
function wrapper(host: Element): Element {
  const stand = document.createElement(getComputedStyle(host).display.startsWith('inline') ? 'span' : 'div');
  for (const { name, value } of host.attributes) if (/^(role|aria-.*|id|tabindex|lang|dir)$/.test(name)) stand.setAttribute(name, value);
  return stand;
}

const outer = (prefix: string): string => prefix.replace(/[^-]+-$/, '');

function rewriteIds(element: Element, prefix: string): void {
  if (element.id) element.id = prefix + element.id;
  for (const name of REFERENCES) {
    const value = element.getAttribute(name);
    if (value)
      element.setAttribute(
        name,
        value
          .split(/\s+/)
          .map((id) => prefix + id)
          .join(' '),
      );
  }
}

function writeState(from: Element, to: Element): void {
  if (from instanceof HTMLInputElement) {
    to.toggleAttribute('checked', from.checked);
    if (from.indeterminate) to.setAttribute('aria-checked', 'mixed');
    if (from.type !== 'file') to.setAttribute('value', from.value);
  }
  if (from instanceof HTMLTextAreaElement) to.textContent = from.value;
  if (from instanceof HTMLOptionElement) to.toggleAttribute('selected', from.selected);
}
