/**
 * The page's language: guessed from the browser, kept in this browser once
 * chosen, and set once for `@lit/localize`, the document and the design system.
 */
import { configureLocalization } from '@lit/localize';
import { configureTexts } from '@portal/design-system/texts';
import { loadCatalogues, registerCatalogue } from '../contract/catalogues.ts';
import { formatTag, LOCALES, localeOfTag } from '../contract/locale.ts';
import type { Locale, TargetLocale } from '../contract/locale.ts';

const STORAGE_KEY = 'portal.locale';

/** The texts of the design system in each language but English, which it has itself. */
const ELEMENT_TEXTS: Readonly<Record<TargetLocale, () => Promise<Parameters<typeof configureTexts>[0]>>> = {
  es: async () => (await import('@portal/design-system/locales/es')).SPANISH,
};

/** Switches the page to another language; resolves when its texts are there. */
export type SwitchLocale = (locale: Locale) => Promise<void>;

/** Fired by whatever lets a person choose a language; `detail` is the choice. */
export type LocaleSelectEvent = CustomEvent<Locale>;

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
    remember(locale);
    await apply(locale);
  };
}

/** The language the page is in now. */
export function pageLocale(): Locale {
  return localeOfTag(document.documentElement.lang) ?? 'en';
}

/** The language chosen here before, else the browser's, else English. */
export function guessLocale(): Locale {
  return [recall(), ...navigator.languages].map(localeOfTag).find((locale) => locale !== undefined) ?? 'en';
}

function recall(): string | undefined {
  try {
    return localStorage.getItem(STORAGE_KEY) ?? undefined;
  } catch {
    // Storage can be switched off; the language is then chosen per page.
    return undefined;
  }
}

function remember(locale: Locale): void {
  try {
    localStorage.setItem(STORAGE_KEY, locale);
  } catch {
    // As above: not being able to keep it is no reason not to switch.
  }
}

declare global {
  interface HTMLElementEventMap {
    'locale-select': LocaleSelectEvent;
  }
  interface DocumentEventMap {
    'locale-select': LocaleSelectEvent;
  }
}
