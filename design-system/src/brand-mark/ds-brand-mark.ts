/** The mark of whoever runs the portal. */
import { LitElement, css, html } from 'lit';

/**
 * Draws the mark of the brand file in the color of the text around it, so that
 * it fits light and dark ground, paper, and forced colors. It says nothing: the
 * name stands beside it.
 *
 * @cssprop [--ds-brand-mark] - The mark, an image of which only the shape counts. The brand file says it.
 * @cssprop [--ds-brand-mark-size=2rem] - Width and height.
 */
export class DsBrandMark extends LitElement {
  static override styles = css`
    :host {
      display: inline-block;
      flex: none;
      inline-size: var(--ds-brand-mark-size, 2rem);
      block-size: var(--ds-brand-mark-size, 2rem);
      vertical-align: middle;
    }

    :host([hidden]) {
      display: none !important;
    }

    span {
      display: block;
      block-size: 100%;
      background: currentcolor;
      mask: var(--ds-brand-mark) center / contain no-repeat;
      forced-color-adjust: none;
      print-color-adjust: exact;
    }

    @media (forced-colors: active) {
      span {
        background: CanvasText;
      }
    }
  `;

  override render() {
    return html`<span aria-hidden="true"></span>`;
  }
}
