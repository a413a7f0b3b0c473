/** A small drawing beside a text. Without `label` it is decoration. */
import { LitElement, css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { elementStyles } from '../styles/shared.ts';
import { svgIcon } from './svg-icon.ts';

const registry = new Map<string, string>();

/**
 * Makes icons known to `ds-icon`. `register/icon.ts` registers the whole set;
 * a page that must be very light registers the few it needs.
 * @param icons - Path data by name, each on a 24 × 24 grid.
 */
export function registerIcons(icons: Readonly<Record<string, string>>): void {
  for (const [name, path] of Object.entries(icons)) registry.set(name, path);
}

/**
 * One drawing of the set, in the color of the text around it. Those that point
 * along the line of reading turn around where it runs from right to left.
 *
 * The size follows the text; `medium` and `large` follow the reader's text size.
 * An element that draws one fixed icon imports its path and `svgIcon()` instead,
 * and brings only that one to the page.
 *
 * @cssprop [--ds-icon-size=1.25em] - Edge length, where `size` is not set.
 */
export class DsIcon extends LitElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        display: inline-flex;
        color: inherit;
        font-size: inherit;
        line-height: 1;
        vertical-align: -0.2em;
      }

      svg {
        inline-size: var(--ds-icon-size, 1.25em);
        block-size: var(--ds-icon-size, 1.25em);
      }

      :host([size='medium']) {
        --ds-icon-size: 1.5rem;
      }

      :host([size='large']) {
        --ds-icon-size: 2.25rem;
      }

      :host([name$='-left']:dir(rtl)),
      :host([name$='-right']:dir(rtl)),
      :host([name='sign-out']:dir(rtl)),
      :host([name='send']:dir(rtl)),
      :host([name='external']:dir(rtl)) {
        transform: scaleX(-1);
      }
    `,
  ];

  /** Which icon. An unknown name draws nothing. */
  @property({ reflect: true }) name = '';
  /** What the icon says when no text beside it does. */
  @property() label = '';
  /** `small` follows the text (default). */
  @property({ reflect: true }) size: 'small' | 'medium' | 'large' = 'small';

  override render() {
    const path = registry.get(this.name);
    if (path === undefined) return nothing;
    return this.label === '' ? svgIcon(path) : html`<span role="img" aria-label=${this.label}>${svgIcon(path)}</span>`;
  }
}
