/** Styles of a part that is loaded when an element stands already. */
import type { CSSResult } from 'lit';

/** Adds styles after those the element has. */
export function addStyles(root: HTMLElement | DocumentFragment, { styleSheet }: CSSResult): void {
  if (styleSheet !== undefined) (root as ShadowRoot).adoptedStyleSheets.push(styleSheet);
}
