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

/** A feature as data: its views by the names its manifest uses, and its catalogue. */
export interface FeatureDefinition {
  /** The feature's name, for example `mf-billing`. */
  readonly name: string;
  readonly catalogue: CatalogueLoaders;
  readonly pages: Readonly<Record<string, ViewSource<FeaturePage>>>;
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
      const source: ViewSource<HTMLElement> | undefined = view.kind === 'page' ? feature.pages[view.page] : feature.cards[view.card];
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

function assign(element: HTMLElement, view: FeatureView): void {
  Object.assign(element, view.kind === 'page' ? { params: view.params } : { data: view.data });
}

function describe(view: FeatureView): string {
  return view.kind === 'page' ? `page "${view.page}"` : `card "${view.card}"`;
}
