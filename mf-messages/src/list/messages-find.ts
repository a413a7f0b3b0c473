/** Finds conversations: words that are looked for, which stand in no address, and what narrows the list, which does. */
import '@portal/design-system/button';
import '@portal/design-system/date-range';
import '@portal/design-system/filter-bar';
import '@portal/design-system/icon';
import '@portal/design-system/text-field';
import type { FilterChangeEvent } from '@portal/design-system/classes/filter-bar';
import { msg } from '@lit/localize';
import { defineElement, FeatureElement, Resource } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { listPeople } from '../api/places-api.ts';
import { CATEGORIES, queryOf, WHENS } from '../places/list-query.ts';
import type { ListQuery } from '../places/list-query.ts';
import { categoryText, whenText } from '../places/place-text.ts';

/** `find-change`: what is looked for now. */
export type FindChangeEvent = CustomEvent<{ readonly query: ListQuery; readonly text: string }>;

/** @fires find-change - Other words, or other filters. */
export class MessagesFind extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      :host {
        display: grid;
        gap: var(--ds-space-3);
      }

      .search {
        display: flex;
        gap: var(--ds-space-2);
        align-items: end;
      }

      .search ds-text-field {
        flex: 1;
        min-inline-size: 0;
        --ds-text-field-width: 100%;
      }

      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) query: ListQuery = { place: 'inbox' };
  @property() text = '';
  /** How many match. */
  @property({ type: Number }) count: number | undefined;

  // Without the names there is one filter less.
  private readonly _people = new Resource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading) => listPeople(api, subject, reading),
  });

  override render(): TemplateResult {
    const { person, category, when, files, unread } = this.query;
    return html`
      ${this._renderSearch()}
      <ds-filter-bar
        .filters=${this._filters}
        .values=${{
          ...(unread ? { unread } : {}),
          ...(files ? { files } : {}),
          ...(person === undefined ? {} : { person }),
          ...(category === undefined ? {} : { category }),
          ...(when === undefined ? {} : { when }),
        }}
        .resultCount=${this.count}
        @filter-change=${this._onFilter}
      ></ds-filter-bar>
      ${when === 'days' ? this._renderDays() : nothing}
    `;
  }

  private _renderSearch() {
    return html`<div class="search">
          <ds-text-field
            type="search"
            no-mark
            maxlength="100"
            autocomplete="off"
            .label=${msg('Search your messages', { id: 'messages.find.label' })}
            .value=${this.text}
            @input=${this._onInput}
            @change=${this._onSearch}
          ></ds-text-field>
          <ds-button .label=${msg('Search', { id: 'messages.find.search' })} @click=${this._onSearch}><ds-icon name="search"></ds-icon></ds-button>
        </div>`;
  }

  private get _filters() {
    const people = this._people.value?.people ?? [];
    return [
      { id: 'unread', label: msg('Unread', { id: 'messages.find.unread' }), kind: 'toggle' as const },
      { id: 'files', label: msg('With files', { id: 'messages.find.files' }), kind: 'toggle' as const },
      ...(people.length > 0
        ? [
            {
              id: 'person',
              label: msg('Person', { id: 'messages.find.person' }),
              kind: 'select' as const,
              options: people.map(({ id, name }) => ({ value: id, label: name })),
            },
          ]
        : []),
      {
        id: 'category',
        label: msg('About', { id: 'messages.find.category' }),
        kind: 'select' as const,
        options: CATEGORIES.map((category) => ({ value: category, label: categoryText(category) })),
      },
      {
        id: 'when',
        label: msg('When', { id: 'messages.find.when' }),
        kind: 'select' as const,
        options: WHENS.map((when) => ({ value: when, label: whenText(when) })),
      },
    ];
  }

  private _renderDays() {
    const { from, until } = this.query;
    return html`<ds-date-range
      no-mark
      .label=${msg('Days of the last message', { id: 'messages.find.days' })}
      .value=${from !== undefined && until !== undefined ? `${from}/${until}` : ''}
      @change=${this._onDays}
    ></ds-date-range>`;
  }

  private _onFilter({ detail }: FilterChangeEvent): void {
    const { unread, files, person, category, when } = detail.values;
    const { from, until } = this.query;
    this._tell({
      ...queryOf(this.query),
      ...(unread === true ? { unread } : {}),
      ...(files === true ? { files } : {}),
      ...(typeof person === 'string' ? { person } : {}),
      ...pick('category', CATEGORIES, category),
      ...pick('when', WHENS, when),
      ...(when === 'days' && from !== undefined ? { from } : {}),
      ...(when === 'days' && until !== undefined ? { until } : {}),
    });
  }

  private _onDays(event: Event): void {
    const [from, until] = (event.target as HTMLElement & { value: string }).value.split('/');
    const { from: _from, until: _until, ...rest } = this.query;
    this._tell({ ...rest, ...(from && until ? { from, until } : {}) });
  }

  /** Words that are taken away are looked for no more, at once. */
  private _onInput(event: Event): void {
    if ((event.target as HTMLElement & { value: string }).value === '') this._onSearch();
  }

  private _onSearch(): void {
    this._tell(this.query);
  }

  private _tell(query: ListQuery): void {
    const text = (this.renderRoot.querySelector('ds-text-field')?.value ?? '').trim();
    this.dispatchEvent(new CustomEvent('find-change', { detail: { query, text } }) satisfies FindChangeEvent);
  }
}

/** A value that the list knows, under its name. */
function pick<Key extends string, Value>(key: Key, known: readonly Value[], value: unknown): { [K in Key]?: Value } {
  const found = known.find((each) => each === value);
  return (found === undefined ? {} : { [key]: found }) as { [K in Key]?: Value };
}

// Not a view the shell mounts, so its pages bring it along.
defineElement('messages-find', MessagesFind);

declare global {
  interface HTMLElementTagNameMap {
    'messages-find': MessagesFind;
  }
  interface HTMLElementEventMap {
    'find-change': FindChangeEvent;
  }
}
