/** Draws one icon inside another element's template. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';

/**
 * @param path - The `d` of the icon's one stroked path, on a 24 × 24 grid.
 * @returns A decorative `<svg>`; the text beside it carries the meaning.
 */
export function svgIcon(path: string): TemplateResult {
  return html`<svg
    aria-hidden="true"
    viewBox="0 0 24 24"
    width="24"
    height="24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.75"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    <path d=${path} />
  </svg>`;
}
