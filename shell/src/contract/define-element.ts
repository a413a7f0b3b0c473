/**
 * Registers a custom element once. Defining the same class again is fine (two
 * views of one feature); another class under a taken name is reported and the
 * first one stays, because the platform cannot replace it.
 */
export function defineElement(tag: string, elementClass: CustomElementConstructor): void {
  const defined = customElements.get(tag);
  if (defined === elementClass) return;
  if (defined) {
    reportError(new Error(`<${tag}> is already defined by another class; the first definition stays.`));
    return;
  }
  customElements.define(tag, elementClass);
}
