/** What `ds-pagination` says in Spanish. */
import type { PaginationTexts } from './pagination-texts.ts';

export const PAGINATION_ES: PaginationTexts = {
  label: 'Páginas',
  previous: 'Anterior',
  next: 'Siguiente',
  more: 'Mostrar más',
  page: (page) => `Página ${page}`,
  position: (page, pages) => `Página ${page} de ${pages}`,
};
