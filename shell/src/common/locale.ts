/**
 * The page's language: guessed from the browser, kept on this device once
 * chosen, and set once for `@lit/localize`, the document and the design system.
 */
import { configureLocalization } from '@lit/localize';
import { configureTexts } from '@portal/design-system/texts';
import { loadCatalogues, registerCatalogue } from '../contract/catalogues.ts';
import { deviceDisplay, showDisplay } from './display.ts';
import { formatTag, LOCALES, localeOfTag } from '../contract/locale.ts';
import type { Locale, TargetLocale } from '../contract/locale.ts';

/** The texts of the design system in each language but English, which it has itself. */
const ELEMENT_TEXTS: Readonly<Record<TargetLocale, () => Promise<Parameters<typeof configureTexts>[0]>>> = {
  es: async () => (await import('@portal/design-system/locales/es')).SPANISH,
};

/** Switches the page to another language; resolves when its texts are there. */
export type SwitchLocale = (locale: Locale) => Promise<void>;

/** Fired by whatever lets a person choose a language; `detail` is the choice. */
export type LocaleSelectEvent = CustomEvent<Locale>;

/** Fired by whatever opens the choice of text size, colors and language; it bubbles out of every element. */
export type DisplayOpenEvent = Event;

/** Sets the language up, once per page, and resolves when its texts are there. */
export async function setUpLocale(): Promise<SwitchLocale> {
  const { setLocale } = configureLocalization({ sourceLocale: 'en', targetLocales: LOCALES.filter((locale) => locale !== 'en'), loadLocale: loadCatalogues });
  await registerCatalogue('shell', { es: () => import('../locales/es.ts') });
  const apply = async (locale: Locale): Promise<void> => {
    const texts = locale === 'en' ? {} : await ELEMENT_TEXTS[locale]();
    // Before the texts: what draws itself anew with them reads the language here.
    // With the country: elements write numbers by it, and Spanish alone is written as in Spain, with a decimal comma.
    document.documentElement.lang = formatTag(locale);
    configureTexts(texts);
    await setLocale(locale);
  };
  await apply(guessLocale());
  return async (locale) => {
    showDisplay({ language: locale });
    await apply(locale);
  };
}

/** The language the page is in now. */
export function pageLocale(): Locale {
  return localeOfTag(document.documentElement.lang) ?? 'en';
}

/** The language chosen here before, else the browser's, else English. */
export function guessLocale(): Locale {
  return [deviceDisplay().language, ...navigator.languages].map(localeOfTag).find((locale) => locale !== undefined) ?? 'en';
}

declare global {
  interface HTMLElementEventMap {
    'locale-select': LocaleSelectEvent;
    'display-open': DisplayOpenEvent;
  }
  interface DocumentEventMap {
    'locale-select': LocaleSelectEvent;
  }
}
