/** A page that only says something: not found, nothing to open, could not start. */
import '@portal/design-system/button';
import '@portal/design-system/cluster';
import '@portal/design-system/page-header';
import { css, html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';

/**
 * @slot - What happened and what to do next.
 * @slot actions - Buttons and links.
 */
export class PortalNoticePage extends LitElement {
  static override styles = css`
    :host {
      display: block;
      max-inline-size: var(--ds-measure);
    }
  `;

  @property() heading = '';

  override render() {
    return html`
      <ds-page-header .heading=${this.heading}><slot></slot></ds-page-header>
      <ds-cluster><slot name="actions"></slot></ds-cluster>
    `;
  }

  focusHeading(): void {
    void this.renderRoot.querySelector('ds-page-header')?.focusHeading();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-notice-page': PortalNoticePage;
  }
}
