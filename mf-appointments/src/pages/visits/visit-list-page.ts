/** What the lists of visits have in common: each has its own address, what it is narrowed by stays in it, and further parts come when asked for. */
import '@portal/design-system/avatar';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/filter-bar';
import '@portal/design-system/icon';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import '../../lists-nav/appointments-lists-nav.ts';
import type { FilterChangeEvent } from '@portal/design-system/classes/filter-bar';
import { msg, str } from '@lit/localize';
import type { VisitFilter, VisitList, VisitSummary, VisitView } from '@portal/bff/contract/appointments';
import { FeaturePage, formatDate, formatTime, PagedResource, titleIn, whoseText } from '@portal/shell/contract';
import type { MoreTexts } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { readAddress, writeAddress } from '../../address-filters.ts';
import { listVisits } from '../../api/appointments-api.ts';
import { listName } from '../../lists-nav/appointments-lists-nav.ts';
import { placeText, statusBadge, modalityText } from '../../visit-text.ts';

const FILTERS = ['clinic', 'clinician', 'way'] as const;

export abstract class VisitListPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      ds-pagination {
        margin-block-start: var(--ds-space-4);
      }

      .foot {
        display: var(--portal-list-ways, block);
      }
    `,
  ];

  /** Which list it is. */
  protected abstract readonly view: VisitView;

  @state() private _filter = readAddress(FILTERS) as VisitFilter;

  private readonly _visits = new PagedResource(this, {
    args: () => [this.api, this.subject, this.view, this._filter] as const,
    load: ([api, subject, view, filter], reading, part) => listVisits(api, subject, { view, ...filter }, part, reading),
    live: 'appointments.changed',
    row: 'ds-list-item',
  });

  override render(): TemplateResult {
    return html`
      ${this._renderHeader()}
      <appointments-lists-nav current=${this.view}></appointments-lists-nav>
      ${this.renderBefore()}
      ${this._visits.render(msg('Loading your visits', { id: 'appointments.visits.loading' }), (visits) => this._renderVisits(visits))}
      <p class="foot"><a href=${this.navigation.href('/appointments/calendar')}>${msg('Calendar link and reminders', { id: 'appointments.visits.calendar' })}</a></p>
    `;
  }

  /** What stands before the visits. */
  protected renderBefore(): TemplateResult | typeof nothing {
    return nothing;
  }

  /** What the list tells before its visits. */
  protected renderFirst(_list: VisitList): TemplateResult | typeof nothing {
    return nothing;
  }

  /** What is said where the list has nothing at all; nothing where something else of the page says it. */
  protected abstract renderEmpty(): TemplateResult | typeof nothing;

  /** Names the list for who hears it. */
  protected abstract get listLabel(): string;

  protected get moreTexts(): MoreTexts {
    return { label: msg('Older visits', { id: 'appointments.visits.older' }) };
  }

  private _renderHeader() {
    const heading = whoseText(this.subject, msg('Appointments', { id: 'appointments.visits.title' }), (person) =>
      msg(str`${person}’s appointments`, { id: 'appointments.visits.theirs' }),
    );
    return html`<ds-page-header .heading=${heading} .headingLevel=${this.headingLevel}>
      ${
        this.subject.scopes.includes('appointments:write')
          ? html`<ds-button slot="actions" variant="primary" .href=${this.navigation.href('/appointments/schedule')}>
            <ds-icon slot="start" name="plus"></ds-icon>${msg('Schedule a visit', { id: 'appointments.visits.schedule' })}
          </ds-button>`
          : nothing
      }
    </ds-page-header>`;
  }

  private _renderVisits(list: VisitList) {
    const { items, count, filters } = list;
    const isNarrowed = FILTERS.some((key) => this._filter[key] !== undefined);
    if (items.length === 0 && !isNarrowed) return html`${this.renderFirst(list)} ${this.renderEmpty()}`;
    return html`
      ${this.renderFirst(list)}
      ${this._renderFilters(filters, count)}
      <ds-card .headingLevel=${this.headingLevel + 1} .heading=${listName(this.view)}>
        ${items.length === 0 ? html`<p>${msg('No visit matches what you chose.', { id: 'appointments.visits.no-match' })}</p>` : this._renderList(items)}
        ${this._visits.renderMore(this.moreTexts)}
      </ds-card>
    `;
  }

  /** Only what there is a choice of, and what is chosen. */
  private _renderFilters({ clinics, clinicians, ways }: VisitList['filters'], count: number) {
    const named = (all: readonly { id: string; name: string }[]) => all.map(({ id, name }) => ({ value: id, label: name }));
    const filters = [
      { id: 'clinic', label: msg('Clinic', { id: 'appointments.visit.clinic' }), options: named(clinics) },
      { id: 'clinician', label: msg('With', { id: 'appointments.visit.with' }), options: named(clinicians) },
      { id: 'way', label: msg('Kind', { id: 'appointments.visits.kind' }), options: ways.map((way) => ({ value: way, label: modalityText(way) })) },
    ] as const;
    const offered = filters.filter(({ id, options }) => options.length > 1 || this._filter[id] !== undefined);
    if (offered.length === 0) return nothing;
    return html`<ds-filter-bar
      .filters=${offered.map((filter) => ({ ...filter, kind: 'select' as const }))}
      .values=${this._filter}
      .resultCount=${count}
      @filter-change=${this._onFilter}
    ></ds-filter-bar>`;
  }

  private _renderList(visits: readonly VisitSummary[]) {
    return html`<ds-list divided .label=${this.listLabel}>
      ${repeat(
        visits,
        ({ id }) => id,
        (visit) => this._renderRow(visit),
      )}
    </ds-list>`;
  }

  private _renderRow(visit: VisitSummary) {
    // That a past visit took place needs no word, nor that one among those that are off is; what else became of it does.
    const href = this.navigation.href(`/appointments/${visit.id}`);
    const badge = visit.status === 'fulfilled' || this.view === 'canceled' ? null : statusBadge(visit, this.view);
    return html`
      <ds-list-item .href=${href} ?current=${href === this.opened}>
        ${titleIn(visit, this.locale.locale)}
        ${
          visit.practitioner
            ? html`<ds-avatar slot="start" size="small" .name=${visit.practitioner}></ds-avatar>`
            : html`<ds-icon slot="start" .name=${visit.modality === 'video' ? 'video' : 'calendar'}></ds-icon>`
        }
        <div slot="meta">
          ${formatDate(visit.startsAt, visit.timeZone, this.locale.locale, 'medium')}, ${formatTime(visit.startsAt, visit.timeZone, this.locale)}
        </div>
        <div slot="meta">${[visit.practitioner, placeText(visit)].filter(Boolean).join(' · ')}</div>
        ${badge ? html`<ds-badge slot="trailing" .tone=${badge.tone}>${badge.text}</ds-badge>` : nothing}
      </ds-list-item>
    `;
  }

  private readonly _onFilter = ({ detail }: FilterChangeEvent): void => {
    writeAddress(FILTERS, detail.values);
    this._filter = readAddress(FILTERS) as VisitFilter;
  };
}
