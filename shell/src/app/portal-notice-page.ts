/** A page that only says something: not found, nothing to open, could not start. */
import '@portal/design-system/button';
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

    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--ds-space-3);
    }
  `;

  @property() heading = '';

  override render() {
    return html`
      <ds-page-header .heading=${this.heading}><slot></slot></ds-page-header>
      <div class="actions"><slot name="actions"></slot></div>
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
