/** Speaks to screen readers through two live regions that are on the page from the start. */
import { css, html, LitElement } from 'lit';
import { state } from 'lit/decorators.js';
import type { Announcer } from '../contract/contexts.ts';

export class PortalAnnouncer extends LitElement implements Announcer {
  static override styles = css`
    :host {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  `;

  @state() private _polite = '';
  @state() private _assertive = '';

  announce(text: string, urgency: 'polite' | 'assertive' = 'polite'): void {
    const key = urgency === 'polite' ? '_polite' : '_assertive';
    // The same words twice are no change, which nobody would hear.
    this[key] = this[key] === text ? `${text}\u00a0` : text;
  }

  override render() {
    return html`<div role="status">${this._polite}</div>
      <div role="alert">${this._assertive}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-announcer': PortalAnnouncer;
  }
}
