/** Pages of the app that only say something. */
import '@portal/design-system/button';
import { msg } from '@lit/localize';
import { defineElement } from '@portal/design-system/define-element';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { PortalNoticePage } from './portal-notice-page.ts';

defineElement('portal-notice-page', PortalNoticePage);

/** Nothing is at this address, or nothing this person may know of; the two read the same. */
export function renderNotFound(homePath: string): TemplateResult {
  return html`
    <portal-notice-page data-page .heading=${msg('Page not found', { id: 'shell.not-found.heading' })}>
      <p>${msg('The address may have a mistake, or the page has moved. Start again from your home page.', { id: 'shell.not-found.text' })}</p>
      <ds-button slot="actions" variant="primary" href=${homePath}>${msg('Go to home', { id: 'shell.not-found.home' })}</ds-button>
    </portal-notice-page>
  `;
}

export function renderNothingToOpen(): TemplateResult {
  return html`
    <portal-notice-page data-page .heading=${msg('No record is open to you yet', { id: 'shell.nothing.heading' })}>
      <p>${msg('Your account works, but it is not joined to a patient record. Call us and we will set it up with you.', { id: 'shell.nothing.text' })}</p>
    </portal-notice-page>
  `;
}

export function renderTrouble(): TemplateResult {
  return html`
    <portal-notice-page data-page .heading=${msg('We will be right back', { id: 'shell.trouble.heading' })}>
      <p>${msg('The portal does not answer right now. This page opens by itself as soon as it does.', { id: 'shell.trouble.text' })}</p>
    </portal-notice-page>
  `;
}
