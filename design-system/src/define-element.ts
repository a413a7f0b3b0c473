/**
 * Registers a custom element under its tag, once.
 *
 * The same class again is fine. Another class under a taken tag means two
 * copies of a package are on the page: the first one keeps the tag, the page
 * goes on, and the clash is reported on the console.
 * @param tag - The element's tag name.
 * @param constructor - The element's class.
 */
export function defineElement(tag: string, constructor: CustomElementConstructor): void {
  // A server that imports an element has nowhere to register it.
  if (globalThis.customElements === undefined) return;
  const existing = customElements.get(tag);
  if (existing === undefined) {
    customElements.define(tag, constructor);
  } else if (existing !== constructor) {
    // oxlint-disable-next-line no-console -- a clash is for developers to see, and nothing a reader can act on
    console.error(`<${tag}> has two classes; the first one stays.`);
  }
}
