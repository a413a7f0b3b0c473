/** What the app's frame says in Spanish. */
import type { NavigationTexts } from './navigation-texts.ts';

export const NAVIGATION_ES: NavigationTexts = {
  label: 'Menú principal',
  menu: 'Menú',
  count: (count) => (count === 1 ? '1 nuevo' : `${count} nuevos`),
  below: (label) => `Más en ${label}`,
  more: 'Más',
  collapse: 'Menú angosto',
  expand: 'Menú ancho',
};
