/** Pages of the app that only say something. */
import '@portal/design-system/button';
import { msg, str } from '@lit/localize';
import { defineElement } from '@portal/design-system/define-element';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { pageLocale } from '../common/locale.ts';
import type { FeatureNavEntry } from '../contract/feature.ts';
import { inLanguage } from '../contract/locale.ts';
import { phoneHref } from '../contract/phone.ts';
import type { SubjectInfo } from '../session/session-info.ts';
import { PortalNoticePage } from './portal-notice-page.ts';

defineElement('portal-notice-page', PortalNoticePage);

/** The portal has no pages at addresses like this one: it is mistyped, or an old one. */
export function renderNotFound(homePath: string): TemplateResult {
  return html`
    <portal-notice-page data-page .heading=${msg('Page not found', { id: 'shell.not-found.heading' })}>
      <p>${msg('The address may have a mistake, or the page has moved. Start again from your home page.', { id: 'shell.not-found.text' })}</p>
      <ds-button slot="actions" variant="primary" href=${homePath}>${msg('Go to home', { id: 'shell.not-found.home' })}</ds-button>
    </portal-notice-page>
  `;
}

/** What draws the page could not be fetched: following the link tries again. */
export function renderNotLoaded(path: string): TemplateResult {
  return html`
    <portal-notice-page data-page .heading=${msg('This page did not load', { id: 'shell.not-loaded.heading' })}>
      <p>${msg('Check your internet connection, then try again.', { id: 'shell.not-loaded.text' })}</p>
      <ds-button slot="actions" variant="primary" href=${path}>${msg('Try again', { id: 'shell.contract.try-again' })}</ds-button>
    </portal-notice-page>
  `;
}

/** The portal has such pages, and this person may not open this one: whether there is one is not told. */
export function renderNoAccess(homePath: string, phone: string): TemplateResult {
  return html`
    <portal-notice-page data-page .heading=${msg('This page isn’t open to you', { id: 'shell.no-access.heading' })}>
      <p>
        ${msg('You did nothing wrong. Your access may have ended, or may not include this page. If you need it, ask the person whose record it is, or call us:', { id: 'shell.no-access.text' })}
        <a href=${phoneHref(phone)}>${phone}</a>
      </p>
      <ds-button slot="actions" variant="primary" href=${homePath}>${msg('Go to home', { id: 'shell.not-found.home' })}</ds-button>
    </portal-notice-page>
  `;
}

/** The portal has such pages, and this one is not for parents of a teenager: home says what is. */
export function renderPrivate({ displayName: name }: Pick<SubjectInfo, 'displayName'>, homePath: string): TemplateResult {
  return html`
    <portal-notice-page data-page .heading=${msg('This part is private', { id: 'shell.private.heading' })}>
      <p>
        ${msg(
          str`It’s for ${name} and the care team, so that teens can speak openly. Nothing is wrong with your account. The home page says what you still see.`,
          {
            id: 'shell.private.text',
          },
        )}
      </p>
      <ds-button slot="actions" variant="primary" href=${homePath}>${msg('Go to home', { id: 'shell.not-found.home' })}</ds-button>
    </portal-notice-page>
  `;
}

/** What was open is not any more. Why is not said: it may be nobody's business who sits there. */
export function renderEnded(homePath: string | null): TemplateResult {
  return html`
    <portal-notice-page data-page .heading=${msg('What you can see has changed', { id: 'shell.ended.heading' })}>
      <p>
        ${msg('You no longer have access to the page you were on. Anything you sent before has arrived. If you think this is a mistake, call us.', {
          id: 'shell.ended.text',
        })}
      </p>
      ${homePath === null ? nothing : html`<ds-button slot="actions" variant="primary" href=${homePath}>${msg('Go to home', { id: 'shell.not-found.home' })}</ds-button>`}
    </portal-notice-page>
  `;
}

/** In place of everything while somebody signs out. */
export function renderSigningOut(state: 'leaving' | 'stuck', tryAgain: () => void): TemplateResult {
  if (state === 'leaving') {
    return html`<main class="cleared"><p role="status">${msg('Signing you out', { id: 'shell.sign-out.leaving' })}</p></main>`;
  }
  return html`
    <main class="cleared">
      <portal-notice-page data-page role="alert" .heading=${msg('You’re not signed out yet', { id: 'shell.sign-out.stuck' })}>
        <p>
          ${msg('Your pages are closed, but we couldn’t reach the portal to sign you out. Connect to the internet, then choose Try again.', {
            id: 'shell.sign-out.stuck-what',
          })}
        </p>
        <p>${msg('Don’t let anyone else use this computer or phone until you see the sign-in page.', { id: 'shell.sign-out.stuck-care' })}</p>
        <ds-button slot="actions" variant="primary" @click=${tryAgain}>${msg('Try again', { id: 'shell.contract.try-again' })}</ds-button>
      </portal-notice-page>
    </main>
  `;
}

/** @param entries - What there is about the person all the same. */
export function renderNothingToOpen(entries: readonly FeatureNavEntry[]): TemplateResult {
  return html`
    <portal-notice-page data-page .heading=${msg('You can’t see any records yet', { id: 'shell.nothing.heading' })}>
      <p>${msg('Your account works, but it isn’t connected to a health record. Call us and we’ll set it up with you.', { id: 'shell.nothing.text' })}</p>
      ${entries.map(({ path, label }) => html`<ds-button slot="actions" href=${path}>${inLanguage(label, pageLocale())}</ds-button>`)}
    </portal-notice-page>
  `;
}

export function renderTrouble(state: 'away' | 'offline'): TemplateResult {
  if (state === 'offline') {
    return html`
      <portal-notice-page data-page .heading=${msg('You are offline', { id: 'shell.trouble.offline' })}>
        <p>${msg('This page opens by itself when you are back online.', { id: 'shell.trouble.offline-text' })}</p>
      </portal-notice-page>
    `;
  }
  return html`
    <portal-notice-page data-page .heading=${msg('We will be right back', { id: 'shell.trouble.heading' })}>
      <p>${msg('The portal isn’t responding right now. This page will open on its own as soon as it does.', { id: 'shell.trouble.text' })}</p>
    </portal-notice-page>
  `;
}
