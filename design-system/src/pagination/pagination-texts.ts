/** What `ds-pagination` says. */
import { defineTexts } from '../texts.ts';

export interface PaginationTexts {
  /** Names the navigation. */
  label: string;
  previous: string;
  next: string;
  more: string;
  /** Name of one page's link. */
  page: (page: number) => string;
  position: (page: number, pages: number) => string;
}

declare module '../texts.ts' {
  interface TextGroups {
    pagination: PaginationTexts;
  }
}

export const PAGINATION_TEXTS = defineTexts('pagination', {
  label: 'Pages',
  previous: 'Previous',
  next: 'Next',
  more: 'Show more',
  page: (page) => `Page ${page}`,
  position: (page, pages) => `Page ${page} of ${pages}`,
});
