/** What `ds-accordion` says in Spanish. */
import type { AccordionTexts } from './accordion-texts.ts';

export const ACCORDION_ES: AccordionTexts = { openAll: 'Abrir todo', closeAll: 'Cerrar todo' };
