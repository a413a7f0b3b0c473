/** Spanish for `ds-virtual-list`. */
import type { VirtualListTexts } from './virtual-list-texts.ts';

export const VIRTUAL_LIST_ES: VirtualListTexts = {
  empty: 'Todavía no hay nada aquí.',
  before: 'Antes de la lista',
  after: 'Después de la lista',
};
