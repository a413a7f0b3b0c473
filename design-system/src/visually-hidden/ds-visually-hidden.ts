/** Text for screen readers only. */
import { LitElement, css, html } from 'lit';

/**
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
  `;

  override render() {
    return html`<slot></slot>`;
  }
}
