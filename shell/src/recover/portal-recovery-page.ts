/** The page of three addresses: a forgotten password, a forgotten username, and the link that sets a new password. */
import { defineElement } from '@portal/design-system/define-element';
import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { PortalForgotPage } from './portal-forgot-page.ts';
import { PortalResetPasswordPage } from './portal-reset-password-page.ts';

defineElement('portal-forgot-page', PortalForgotPage);
defineElement('portal-reset-password-page', PortalResetPasswordPage);

export class PortalRecoveryPage extends LitElement {
  /** The address the page was opened at. */
  @property() path = '/forgot-password';
  /** The token of a link. */
  @property() token = '';

  override render() {
    if (this.path === '/reset-password') return html`<portal-reset-password-page .token=${this.token}></portal-reset-password-page>`;
    return html`<portal-forgot-page .what=${this.path === '/forgot-username' ? 'username' : 'password'}></portal-forgot-page>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-recovery-page': PortalRecoveryPage;
  }
}
