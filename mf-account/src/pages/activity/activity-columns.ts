/** The table of activity. Its order is the server's, over all there is, not only over what is shown. */
import '@portal/design-system/badge';
import type { DataColumn } from '@portal/design-system/classes/data-table';
import { msg } from '@lit/localize';
import type { ActivityEntry } from '@portal/bff/contract/activity';
import { formatDate, formatWallTime } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { outcomeText, whoText } from './activity-text.ts';

interface ShownActivity {
  readonly rows: readonly ActivityEntry[];
  readonly timeZone: string;
  readonly locale: Locale;
  readonly direction: 'ascending' | 'descending';
}

export function activityColumns({ rows, timeZone, locale, direction }: ShownActivity): DataColumn[] {
  // The table sorts what it is given: by its place, so that it stays as it came.
  const places = new Map(rows.map((row, place) => [row, direction === 'ascending' ? place : -place]));
  const sorted = { sortable: true, sortBy: (row: object) => places.get(row as ActivityEntry) ?? 0 };
  const column = (key: string, label: string, render: (row: ActivityEntry) => unknown): DataColumn => ({
    key,
    label,
    ...sorted,
    render: (row: object) => render(row as ActivityEntry),
  });
  return [
    column(
      'at',
      msg('When', { id: 'account.activity.when' }),
      ({ at }) => html`${formatDate(at, timeZone, locale, 'short')}, ${formatWallTime(at, timeZone, locale)}`,
    ),
    column('name', msg('Who', { id: 'account.activity.who' }), ({ name, who }) => (name === null ? whoText(who) : html`${name}<br />${whoText(who)}`)),
    column(
      'what',
      msg('What', { id: 'account.activity.what' }),
      ({ sentence, reason, outcome }) =>
        html`${sentence}
      ${outcome === 'success' ? nothing : html`<ds-badge tone=${outcome === 'denied' ? 'warning' : 'neutral'}>${outcomeText(outcome)}</ds-badge>`}
      ${reason === null ? nothing : html`<br />${reason}`}`,
    ),
  ];
}
