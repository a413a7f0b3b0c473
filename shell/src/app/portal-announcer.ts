/** Speaks to screen readers through two live regions that are on the page from the start, and says to everyone what can be taken back. */
import { css, html, LitElement, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { DsToastRegion } from '@portal/design-system/classes/toast-region';
import type { Announcer, Offer } from '../contract/contexts.ts';

export class PortalAnnouncer extends LitElement implements Pick<Announcer, 'announce'> {
  static override styles = css`
    :host {
      display: contents;
    }

    .heard {
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
  @state() private _hasToasts = false;
  @query('ds-toast-region') private _toasts!: DsToastRegion | null;

  announce(text: string, urgency: 'polite' | 'assertive' = 'polite'): void {
    const key = urgency === 'polite' ? '_polite' : '_assertive';
    // The same words twice are no change, which nobody would hear.
    this[key] = this[key] === text ? `${text}\u00a0` : text;
  }

  /** Never rejects. What shows it is fetched when somebody needs it first. */
  async offer(text: string, { label, run }: Offer): Promise<void> {
    try {
      await import('@portal/design-system/toast-region');
    } catch {
      // What was done stands on the page, where it can be undone by hand.
      return this.announce(text);
    }
    this._hasToasts = true;
    await this.updateComplete;
    // Its live region is on the page before what it reads.
    await this._toasts?.updateComplete;
    this._toasts?.show({ text, tone: 'success', action: { label, run } });
  }

  override render() {
    return html`<div class="heard">
        <div role="status">${this._polite}</div>
        <div role="alert">${this._assertive}</div>
      </div>
      ${this._hasToasts ? html`<ds-toast-region></ds-toast-region>` : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-announcer': PortalAnnouncer;
  }
}
