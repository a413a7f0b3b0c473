/**
 * Message catalogues of everything on the page. Only the shell configures
 * `@lit/localize`; it passes `loadCatalogues` as the loader. Packages built
 * apart add theirs with `registerCatalogue`, whenever they arrive.
 */
import type { LocaleModule } from '@lit/localize';
import type { TargetLocale } from './locale.ts';

type Templates = LocaleModule['templates'];

/** One lazy catalogue per language other than English, which is in the sources. In a language it lacks, a package speaks English. */
export type CatalogueLoaders = { readonly [Code in TargetLocale]?: () => Promise<LocaleModule> };

const registered = new Map<string, CatalogueLoaders>();
// @lit/localize keeps the object it is given, so keys added later are found.
const templatesByLocale = new Map<string, Templates>();
const loading = new Map<string, Promise<void>>();

/**
 * Adds the catalogue of one package, and waits for it where its language is in
 * use. Never rejects: without a catalogue the English source text is shown.
 */
export async function registerCatalogue(packageName: string, loaders: CatalogueLoaders): Promise<void> {
  registered.set(packageName, loaders);
  await Promise.all([...templatesByLocale.keys()].map((locale) => merge(packageName, locale)));
}

/** The loader for `configureLocalization`: everything registered so far in one object. Never rejects. */
export async function loadCatalogues(locale: string): Promise<LocaleModule> {
  const templates = templatesByLocale.get(locale) ?? {};
  templatesByLocale.set(locale, templates);
  await Promise.all([...registered.keys()].map((packageName) => merge(packageName, locale)));
  return { templates };
}

function merge(packageName: string, locale: string): Promise<void> {
  const key = `${packageName} ${locale}`;
  const running = loading.get(key) ?? loadInto(packageName, locale, key);
  loading.set(key, running);
  return running;
}

async function loadInto(packageName: string, locale: string, key: string): Promise<void> {
  const templates = templatesByLocale.get(locale);
  const loaders: Readonly<Record<string, (() => Promise<LocaleModule>) | undefined>> = registered.get(packageName) ?? {};
  const load = loaders[locale];
  if (!templates || !load) return;
  try {
    Object.assign(templates, (await load()).templates);
  } catch (error) {
    // Forgotten, so that the next registration or language switch tries again.
    loading.delete(key);
    reportError(error);
  }
}
