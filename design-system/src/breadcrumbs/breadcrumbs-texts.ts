/** What `ds-breadcrumbs` says. */
import { defineTexts } from '../texts.ts';

export interface BreadcrumbsTexts {
  /** Names the navigation. */
  label: string;
  /** Name of the button that shows the steps left out. */
  more: (count: number) => string;
}

declare module '../texts.ts' {
  interface TextGroups {
    breadcrumbs: BreadcrumbsTexts;
  }
}

export const BREADCRUMBS_TEXTS = defineTexts('breadcrumbs', {
  label: 'You are here',
  more: (count) => (count === 1 ? '1 more step' : `${count} more steps`),
});
