/** Where and with whom: filters, and clinicians with their next free times. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/cluster';
import '@portal/design-system/empty-state';
import '@portal/design-system/filter-bar';
import '@portal/design-system/link';
import '@portal/design-system/stack';
import '@portal/design-system/text-field';
import type { FilterChangeEvent } from '@portal/design-system/classes/filter-bar';
import type { DsTextField } from '@portal/design-system/classes/text-field';
import { msg, str } from '@lit/localize';
import type { Choices, Opening, Openings, VisitTypeChoice } from '@portal/bff/contract/scheduling';
import { defineElement, FeatureElement, formatTag, formatZoneName, phoneHref, Resource } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { findOpenings } from '../api/scheduling-api.ts';
import type { Answers } from './answers.ts';
import { AppointmentsSlotList } from './appointments-slot-list.ts';
import { filtersFor, filterValues, keptValues, openingsFilter } from './find-filter.ts';
import type { Search } from './find-filter.ts';
import { refusalText } from './schedule-text.ts';

defineElement('appointments-slot-list', AppointmentsSlotList);

/** Fired when all times of somebody are wanted. */
export type TimesWantedEvent = CustomEvent<Pick<Opening, 'clinicId' | 'practitionerId'>>;

/**
 * @fires times-wanted - All times of a clinician are wanted.
 * @fires slot-choose - A time was chosen.
 * @slot - The ways on where nothing fits.
 */
export class AppointmentsFind extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      .zip {
        --ds-text-field-width: 8rem;
      }

      .where {
        color: var(--ds-color-text-muted);
        font-size: var(--ds-text-s);
      }

      .about {
        margin-block-end: var(--ds-space-4);
      }

      :host {
        display: grid;
        gap: var(--ds-space-5);
      }
    `,
  ];

  @property({ attribute: false }) choices!: Choices;
  @property({ attribute: false }) visitType: VisitTypeChoice | null = null;
  @property({ attribute: false }) search!: Search;
  @property({ attribute: false }) answers!: Answers;
  /** The time that is being held. */
  @property({ attribute: false }) busy: string | undefined;

  private readonly _openings = new Resource(this, {
    args: () => [this.api, this.subject, JSON.stringify(openingsFilter(this.search, this.answers.get))] as const,
    load: ([api, subject], reading) => findOpenings(api, subject, openingsFilter(this.search, this.answers.get), reading),
    keeps: true,
  });

  /** Reads the free times again. */
  refresh(): Promise<void> {
    return this._openings.refresh();
  }

  override render() {
    return html`
      <ds-stack gap="5">
        <ds-filter-bar
          .filters=${filtersFor(this.choices, this.visitType, this.locale.locale)}
          .values=${filterValues(this.answers.get)}
          .resultCount=${this._openings.value?.items.length}
          @filter-change=${this._onFilter}
        >
          <ds-text-field
            slot="search"
            class="zip"
            no-mark
            maxlength="5"
            inputmode="numeric"
            autocomplete="postal-code"
            .label=${msg('ZIP code', { id: 'appointments.find.zip' })}
            .value=${this.answers.get('zip')}
            .error=${this._openings.value?.zipKnown === false ? msg('We don’t know this ZIP code. Check it, or choose a clinic.', { id: 'appointments.find.zip-unknown' }) : ''}
            @input=${this._onZip}
          ></ds-text-field>
        </ds-filter-bar>
        ${this._openings.render(msg('Looking for free times', { id: 'appointments.find.loading' }), (openings) => this._renderOpenings(openings))}
      </ds-stack>
      ${this._openings.value ? html`<ds-stack gap="5"><slot></slot></ds-stack>` : nothing}
    `;
  }

  private _renderOpenings({ items, hasMore, refusal }: Openings) {
    if (refusal) return this._renderRefusal(refusal);
    if (items.length === 0) return this._renderNone();
    return html`
      <ds-stack gap="4">
        <p class="where">
          ${
            items[0]?.miles == null
              ? msg('Who can see you soonest comes first.', { id: 'appointments.find.soonest' })
              : msg('Who is nearest comes first.', { id: 'appointments.find.nearest' })
          }
        </p>
        ${repeat(
          items,
          ({ practitionerId, clinicId }) => `${practitionerId} ${clinicId}`,
          (opening) => this._renderOpening(opening),
        )}
        ${hasMore ? html`<p>${msg('There are more. Choose a clinic or a language above to see others.', { id: 'appointments.find.more' })}</p>` : nothing}
      </ds-stack>
    `;
  }

  private _renderOpening(opening: Opening) {
    const { practitioner, specialty, clinic, address, miles, seenBefore, timeZone, slots } = opening;
    return html`
      <ds-card .heading=${practitioner} .eyebrow=${specialty ?? ''} heading-level="2">
        ${seenBefore ? html`<ds-badge slot="header" tone="success">${msg('Seen before', { id: 'appointments.find.seen' })}</ds-badge>` : nothing}
        <div class="about">
          <p>${[clinic, miles === null ? '' : this._distance(miles)].filter(Boolean).join(' · ')}</p>
          ${address ? html`<p class="where">${address}</p>` : nothing}
          <p class="where">
            ${msg(str`Times are in ${formatZoneName(timeZone, this.locale.locale)}.`, { id: 'appointments.find.zone' })}
          </p>
        </div>
        <appointments-slot-list .slots=${slots} .busy=${this.busy}></appointments-slot-list>
        <ds-button
          slot="footer"
          variant="quiet"
          .label=${msg(str`Show all times of ${practitioner}, ${clinic}`, { id: 'appointments.find.all-of' })}
          @click=${() => this._wantTimes(opening)}
        >
          ${msg('Show all times', { id: 'appointments.find.all' })}
        </ds-button>
      </ds-card>
    `;
  }

  private _renderNone() {
    return html`
      <ds-empty-state icon="calendar" heading-level="2" .heading=${msg('No free times fit', { id: 'appointments.find.none' })}>
        ${msg('Try fewer filters or another clinic. Or let us find a time for you.', { id: 'appointments.find.none-text' })}
        <ds-button slot="actions" @click=${() => this._keep({})}>${msg('Remove all filters', { id: 'appointments.find.clear' })}</ds-button>
      </ds-empty-state>
    `;
  }

  private _renderRefusal(refusal: NonNullable<Openings['refusal']>) {
    const { heading, text } = refusalText(refusal, this.visitType ?? { minAge: null, maxAge: null });
    const clinic = this.choices.clinics.find(({ id }) => id === this.answers.get('clinicId'));
    return html`
      <ds-alert tone="info" .heading=${heading}>
        ${text} ${clinic?.phone ? html`<ds-link .href=${phoneHref(clinic.phone)}>${clinic.phone}</ds-link>` : nothing}
      </ds-alert>
    `;
  }

  private _distance(miles: number): string {
    const format = new Intl.NumberFormat(formatTag(this.locale.locale), {
      style: 'unit',
      unit: 'mile',
      unitDisplay: 'long',
      maximumFractionDigits: miles < 10 ? 1 : 0,
    });
    return msg(str`${format.format(miles)} away`, { id: 'appointments.find.miles' });
  }

  private _onFilter({ detail }: FilterChangeEvent): void {
    this._keep(detail.values);
  }

  private _keep(values: FilterChangeEvent['detail']['values']): void {
    this.answers.set({ ...keptValues(values), ...(Object.keys(values).length === 0 ? { zip: '' } : {}) });
    this.requestUpdate();
  }

  private _onZip({ currentTarget }: Event): void {
    this.answers.set({ zip: (currentTarget as DsTextField).value });
    this.requestUpdate();
  }

  private _wantTimes({ clinicId, practitionerId }: Opening): void {
    this.dispatchEvent(new CustomEvent('times-wanted', { detail: { clinicId, practitionerId } }) satisfies TimesWantedEvent);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-find': AppointmentsFind;
  }
  interface HTMLElementEventMap {
    'times-wanted': TimesWantedEvent;
  }
}
