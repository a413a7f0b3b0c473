/** The first rows of a list that goes on elsewhere, as parts of a summary. */
import '@portal/design-system/card';
import '@portal/design-system/link';
import '@portal/design-system/list';
import { msg, str } from '@lit/localize';
import type { FeatureElement } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

/** The first of a list, and how many there are. */
export interface First<Entry> {
  readonly items: readonly Entry[];
  readonly count: number;
}

export interface Part<Entry> {
  readonly heading: string;
  readonly part: First<Entry>;
  readonly row: (entry: Entry) => TemplateResult;
  /** Where the whole list is, for one that has a page. */
  readonly all?: { readonly path: string; readonly label: string };
}

/** What the parts of a summary need of the page's looks. */
export const partStyles = css`
  .text {
    max-inline-size: var(--ds-measure);
    margin: 0;
    overflow-wrap: anywhere;
  }

  .part + .part {
    margin-block-start: var(--ds-space-5);
  }

  h3 {
    margin: 0;
    font-size: var(--ds-text-m);
    font-weight: var(--ds-weight-bold);
  }

  .more {
    margin: var(--ds-space-3) 0 0;
  }
`;

/** A card with the first rows; nothing where there are none. */
export function renderFirst<Entry extends { readonly id: string }>(page: Pick<FeatureElement, 'navigation'>, part: Part<Entry>) {
  return part.part.count === 0 ? nothing : html`<ds-card .heading=${part.heading}><div>${renderRows(page, part)}</div></ds-card>`;
}

/** The rows, and the way to the others. */
export function renderRows<Entry extends { readonly id: string }>(
  page: Pick<FeatureElement, 'navigation'>,
  { heading, part: { items, count }, row, all }: Part<Entry>,
) {
  const more = count - items.length;
  return html`
    <ds-list divided .label=${heading}>
      ${repeat(
        items,
        ({ id }) => id,
        (entry) => row(entry),
      )}
    </ds-list>
    ${more > 0 ? html`<p class="more">${moreText(more)} ${all ? html`<ds-link .href=${page.navigation.href(all.path)}>${all.label}</ds-link>` : nothing}</p>` : nothing}
  `;
}

/** That a list goes on. */
export function moreText(more: number): string {
  return more === 1 ? msg('1 more is on file.', { id: 'records.visit.one-more' }) : msg(str`${more} more are on file.`, { id: 'records.visit.more' });
}
