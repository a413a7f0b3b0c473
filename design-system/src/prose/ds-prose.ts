/** Long text to read: headings, lists, quotes, tables, links. */
import { LitElement, css, html } from 'lit';
import { elementStyles } from '../styles/shared.ts';
import { slottedProseStyles } from './slotted-prose-styles.ts';

/**
 * Dresses plain HTML for reading: a line length that the eye can follow, room
 * above headings, links that are seen as links.
 *
 * The text stays the page's own markup and keeps its meaning; the styles are
 * put into the tree around it, because a shadow tree reaches only its direct
 * children. A table of many columns belongs in `ds-table`, also inside this.
 *
 * @slot - Plain HTML, and elements of the design system between it.
 * @cssprop [--ds-prose-measure=var(--ds-measure)] - The longest line.
 */
export class DsProse extends LitElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        overflow-wrap: anywhere;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this._adoptStyles();
  }

  override render() {
    return html`<slot></slot>`;
  }

  private _adoptStyles(): void {
    const root = this.getRootNode() as Document | ShadowRoot;
    const sheet = slottedProseStyles.styleSheet;
    if (sheet !== undefined && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  }
}
