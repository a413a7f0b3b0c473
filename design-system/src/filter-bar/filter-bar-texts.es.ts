/** What a filter bar says by itself, in Spanish. */
import type { FilterBarTexts } from './filter-bar-texts.ts';

export const FILTER_BAR_ES: FilterBarTexts = {
  filters: (count) => (count === 0 ? 'Filtros' : `Filtros (${count})`),
  all: 'Todos',
  active: 'Filtros activos',
  remove: (filter) => `Quitar ${filter}`,
  clearAll: 'Borrar todo',
  results: (count, shown, isMore) => (isMore ? `Más de ${shown} resultados` : count === 1 ? '1 resultado' : `${shown} resultados`),
};
