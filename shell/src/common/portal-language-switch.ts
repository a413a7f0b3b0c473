/** Chooses the page's language. Each language is named in itself. */
import '@portal/design-system/button';
import { localized } from '@lit/localize';
import { html, LitElement } from 'lit';
import { pageLocale } from './locale.ts';
import type { LocaleSelectEvent } from './locale.ts';
import type { Locale } from '../contract/locale.ts';

/** What the page can be changed to, named in itself. */
export const OTHER_LANGUAGE: Readonly<Record<Locale, { locale: Locale; name: string }>> = {
  en: { locale: 'es', name: 'Español' },
  es: { locale: 'en', name: 'English' },
};

/** Asks whoever shows the page to change its language. */
export function localeSelect(locale: Locale): LocaleSelectEvent {
  return new CustomEvent('locale-select', { detail: locale, bubbles: true, composed: true });
}

/**
 * @fires locale-select - A language was chosen; `detail` is its code.
 */
@localized()
export class PortalLanguageSwitch extends LitElement {
  override render() {
    const { locale, name } = OTHER_LANGUAGE[pageLocale()];
    return html`<ds-button variant="quiet" lang=${locale} @click=${() => this._select(locale)}>${name}</ds-button>`;
  }

  private _select(locale: Locale): void {
    this.dispatchEvent(localeSelect(locale));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-language-switch': PortalLanguageSwitch;
  }
}
