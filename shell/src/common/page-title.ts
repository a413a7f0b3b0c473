/** The title of a page outside the app. */
import { readBrand } from './brand.ts';
import type { SwitchLocale } from './locale.ts';

/** Names the page and the brand in the title, now and whenever another language is chosen. */
export function keepTitle(describe: () => string, switchLocale: SwitchLocale): void {
  const set = (): void => {
    document.title = `${describe()} – ${readBrand().name}`;
  };
  set();
  document.addEventListener('locale-select', ({ detail }) => {
    // Without the other language's texts the page stays as it is.
    switchLocale(detail).then(set, reportError);
  });
}
