/** Finds things as a reader does, through every shadow root. */

/** The tags that have a role without saying so. */
const IMPLICIT_ROLES: Readonly<Record<string, string>> = {
  heading: 'h1, h2, h3, h4, h5, h6',
  link: 'a[href]',
  button: 'button, summary',
  textbox: 'input:not([type]), input[type=text], input[type=email], input[type=tel], input[type=password], textarea',
  checkbox: 'input[type=checkbox]:not([role])',
  radio: 'input[type=radio]',
  combobox: 'select',
  dialog: 'dialog',
  list: 'ul, ol',
  listitem: 'li',
  table: 'table',
  region: 'section[aria-label]',
  navigation: 'nav',
};

/**
 * @returns Every element below `root` that a CSS selector matches, also in
 *   shadow trees, in document order.
 */
export function queryAllDeep(root: ParentNode, selector: string): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (const element of elementsOf(root)) {
    if (element.matches(selector)) found.push(element);
  }
  return found;
}

/** @returns The first of `queryAllDeep`, or null. */
export function queryDeep<E extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): E | null {
  return (queryAllDeep(root, selector)[0] as E | undefined) ?? null;
}

/**
 * @param role - As `heading`, `button`, `link`.
 * @param name - The whole name, or a pattern in it.
 * @returns The first visible element with that role and name, or null.
 */
export function byRole(root: ParentNode, role: string, name?: string | RegExp): HTMLElement | null {
  const selector = [`[role=${role}]`, IMPLICIT_ROLES[role]].filter(Boolean).join(', ');
  const matches = queryAllDeep(root, selector).filter((element) => element.checkVisibility());
  return matches.find((element) => hasName(element, name)) ?? null;
}

/** @returns The text below `root` as it reads, with single spaces. */
export function textOf(root: Node): string {
  return collectText(root).replace(/\s+/g, ' ').trim();
}

function hasName(element: HTMLElement, name: string | RegExp | undefined): boolean {
  if (name === undefined) return true;
  const root = element.getRootNode() as Document | ShadowRoot;
  const labelled = element.getAttribute('aria-labelledby');
  const label = labelled === null ? (element as HTMLInputElement).labels?.[0] : root.getElementById(labelled);
  const actual = element.getAttribute('aria-label') ?? textOf(label ?? element);
  return typeof name === 'string' ? actual === name : name.test(actual);
}

function* elementsOf(root: ParentNode): Generator<HTMLElement> {
  if (root instanceof HTMLElement && root.shadowRoot !== null) yield* elementsOf(root.shadowRoot);
  for (const child of root.children) {
    yield child as HTMLElement;
    yield* elementsOf(child);
  }
}

/** Follows the flat tree: shadow roots instead of children, slots filled. */
function collectText(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof HTMLStyleElement || node instanceof SVGElement) return '';
  if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0) {
    return node.assignedNodes().map(collectText).join('');
  }
  const tree = node instanceof Element ? (node.shadowRoot ?? node) : node;
  return [...tree.childNodes].map(collectText).join(' ');
}
