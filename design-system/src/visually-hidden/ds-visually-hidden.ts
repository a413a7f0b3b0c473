/** Text for screen readers only. */
import { LitElement, css, html } from 'lit';

/**
 * Says to those who listen what those who see get from the picture. Never put
 * into it what can have the focus: nobody would see where it is.
 *
 * @slot - The text.
 */
export class DsVisuallyHidden extends LitElement {
  static override styles = css`
    :host {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      margin: -1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    :host([hidden]) {
      display: none !important;
    }
  `;

  override render() {
    return html`<slot></slot>`;
  }
}
