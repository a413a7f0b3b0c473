/** Makes a feature's exposed module out of plain data. */
import { defineElement } from '@portal/design-system/define-element';
import type { CatalogueLoaders } from './catalogues.ts';
import { registerCatalogue } from './catalogues.ts';
import type { FeatureModule, FeatureView } from './feature.ts';
import type { FeatureCard, FeaturePage } from './feature-element.ts';

/** A view's tag, and how to fetch its class when it is first shown. */
export interface ViewSource<Element extends HTMLElement> {
  readonly tag: string;
  readonly load: () => Promise<new () => Element>;
}

/** A feature as data: its views by the names its manifest uses, or found by them, and its catalogue. */
export interface FeatureDefinition {
  /** The feature's name, for example `mf-billing`. */
  readonly name: string;
  readonly catalogue: CatalogueLoaders;
  readonly pages?: Readonly<Record<string, ViewSource<FeaturePage>>>;
  /**
   * Fetches the module of a page that is not among `pages`. Its name says the
   * rest: `estimates` of `mf-billing` is its `BillingEstimatesPage`, with the
   * tag `billing-estimates-page`.
   */
  readonly findPage?: (page: string) => Promise<object>;
  // A card states the type of its own data; the shell passes it on unread.
  readonly cards: Readonly<Record<string, ViewSource<FeatureCard<unknown>>>>;
}

/**
 * The exposed module of a feature. `mount` rejects when the view is unknown or
 * its code does not arrive.
 */
export function createFeature(feature: FeatureDefinition): FeatureModule {
  return {
    async mount(root, view) {
      const source: ViewSource<HTMLElement> | undefined =
        view.kind === 'page' ? (feature.pages?.[view.page] ?? pageByName(feature, view.page)) : feature.cards[view.card];
      if (!source) throw new RangeError(`${feature.name} has no ${describe(view)}.`);

      const [elementClass] = await Promise.all([source.load(), registerCatalogue(feature.name, feature.catalogue)]);
      defineElement(source.tag, elementClass);
      const element = document.createElement(source.tag);
      assign(element, view);
      root.replaceChildren(element);
      return {
        update: (next) => assign(element, next),
        unmount: () => element.remove(),
      };
    },
  };
}

function pageByName({ name, findPage }: FeatureDefinition, page: string): ViewSource<FeaturePage> | undefined {
  if (!findPage) return undefined;
  const tag = `${name.replace('mf-', '')}-${page}-page`;
  const className = tag.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  return {
    tag,
    load: async () => {
      const found = new Map<string, unknown>(Object.entries(await findPage(page))).get(className);
      if (typeof found !== 'function') throw new RangeError(`The module of page "${page}" has no ${className}.`);
      return found as new () => FeaturePage;
    },
  };
}

function assign(element: HTMLElement, view: FeatureView): void {
  Object.assign(element, view.kind === 'page' ? { params: view.params, opened: view.opened } : { data: view.data });
}

function describe(view: FeatureView): string {
  return view.kind === 'page' ? `page "${view.page}"` : `card "${view.card}"`;
}
