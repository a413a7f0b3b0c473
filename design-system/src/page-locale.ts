/** The language elements write dates and numbers in: the nearest `lang`, as the browser itself takes it for hyphens. */

/** BCP 47 tag in force at an element; `en-US` where the page names none. */
export function localeOf(element: Element): string {
  for (let node: Element | undefined = element; node !== undefined; node = (node.getRootNode() as Partial<ShadowRoot>).host) {
    const lang = node.closest('[lang]:not([lang=""])')?.getAttribute('lang');
    if (lang) return lang;
  }
  return 'en-US';
}
