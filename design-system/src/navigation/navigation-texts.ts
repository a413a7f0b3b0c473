/** What the app's frame says: `ds-side-nav`, `ds-bottom-nav`, `ds-app-header`. */
import { defineTexts } from '../texts.ts';

export interface NavigationTexts {
  /** Names a navigation that has no name of its own. */
  label: string;
  /** The button that opens the menu on a phone. */
  menu: string;
  /** A count beside an entry, where the page gives no words for it. */
  count: (count: number) => string;
  /** The button that opens the entries below one that is itself a link. */
  below: (label: string) => string;
  /** The button of a phone's bar that opens what else there is. */
  more: string;
  /** Makes the navigation narrow. */
  collapse: string;
  /** Makes it wide again. */
  expand: string;
}

declare module '../texts.ts' {
  interface TextGroups {
    navigation: NavigationTexts;
  }
}

export const NAVIGATION_TEXTS = defineTexts('navigation', {
  label: 'Main menu',
  menu: 'Menu',
  count: (count) => `${count} new`,
  below: (label) => `More in ${label}`,
  more: 'More',
  collapse: 'Narrow menu',
  expand: 'Wide menu',
});
