/** What `ds-breadcrumbs` says in Spanish. */
import type { BreadcrumbsTexts } from './breadcrumbs-texts.ts';

export const BREADCRUMBS_ES: BreadcrumbsTexts = {
  label: 'Usted está aquí',
  more: (count) => (count === 1 ? '1 paso más' : `${count} pasos más`),
};
