/** The language elements write dates and numbers in: the nearest `lang`, as the browser itself takes it for hyphens. */

/** BCP 47 tag in force at an element; `en-US` where the page names none. */
export function localeOf(element: Element): string {
  for (let node: Element | null = element; node !== null; node = parentAcrossShadow(node)) {
    const lang = node.getAttribute('lang');
    if (lang) return lang;
  }
  return 'en-US';
}

function parentAcrossShadow(node: Element): Element | null {
  if (node.parentElement !== null) return node.parentElement;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
