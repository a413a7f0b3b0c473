/** What a filter bar says by itself. */
import { defineTexts } from '../texts.ts';

export interface FilterBarTexts {
  filters: (count: number) => string;
  all: string;
  active: string;
  remove: (filter: string) => string;
  clearAll: string;
  /** `shown` is the count as the page's language writes it; there may be more than that. */
  results: (count: number, shown: string, isMore: boolean) => string;
}

declare module '../texts.ts' {
  interface TextGroups {
    filterBar: FilterBarTexts;
  }
}

export const FILTER_BAR_TEXTS = defineTexts('filterBar', {
  filters: (count) => (count === 0 ? 'Filters' : `Filters (${count})`),
  all: 'All',
  active: 'Active filters',
  remove: (filter) => `Remove ${filter}`,
  clearAll: 'Clear all',
  results: (count, shown, isMore) => (isMore ? `More than ${shown} results` : count === 1 ? '1 result' : `${shown} results`),
});
