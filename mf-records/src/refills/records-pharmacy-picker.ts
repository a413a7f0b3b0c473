/** Looking for a pharmacy by town, ZIP code or name, and choosing one. */
import '@portal/design-system/button';
import '@portal/design-system/checkbox';
import '@portal/design-system/empty-state';
import '@portal/design-system/text-field';
import type { DsCheckbox } from '@portal/design-system/classes/checkbox';
import { msg, str } from '@lit/localize';
import type { Pharmacy, PharmacyList } from '@portal/bff/contract/refills';
import { defineElement, FeatureElement, FormController, PagedResource, readTexts } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { searchPharmacies } from '../api/refills-api.ts';
import type { PharmacySought } from '../api/refills-api.ts';
import { addressText, hoursLines, kindText } from './pharmacy-text.ts';

/** `pharmacy-choose`: this one is wanted; `keep` where it is to be the usual one too. */
export type PharmacyChooseEvent = CustomEvent<{ readonly pharmacy: Pharmacy; readonly keep: boolean }>;

const ANY: PharmacySought = { place: '', name: '' };

/**
 * @fires pharmacy-choose - A pharmacy was chosen.
 */
export class RecordsPharmacyPicker extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      :host {
        display: grid;
        gap: var(--ds-space-4);
        container-type: inline-size;
      }

      .fields {
        display: grid;
        gap: var(--ds-space-3);
        align-items: end;
      }

      @container (min-width: 28rem) {
        .fields {
          grid-template-columns: 1fr 1fr auto;
        }
      }

      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }

      li {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ds-space-2) var(--ds-space-4);
        align-items: center;
        padding-block: var(--ds-space-3);
      }

      li + li {
        border-block-start: var(--ds-border);
      }

      li:focus-visible {
        outline: 3px solid var(--ds-color-focus);
      }

      .facts {
        flex: 1 1 14rem;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }

      .facts div {
        color: var(--ds-color-text-muted);
        font-size: var(--ds-text-s);
      }
    `,
  ];

  /** It can be kept for next time as well. */
  @property({ type: Boolean }) keepable = false;
  /** The one that is chosen now. */
  @property({ attribute: 'chosen-id' }) chosenId = '';
  /** Whose refill it is, at the desk; the open record's without. */
  @property({ attribute: 'patient-id' }) patientId = '';
  /** Something is done with what was chosen. */
  @property({ type: Boolean }) busy = false;

  @state() private _sought = ANY;
  @state() private _keep = false;

  private readonly _found = new PagedResource(this, {
    args: () => [this.api, this.patientId || this.subject.id, this._sought] as const,
    load: ([api, id, sought], reading, part) => searchPharmacies(api, { kind: 'patient', id }, sought, part, reading),
    keeps: true,
    loaded: ({ count }) => this._announce(count),
    row: 'li',
  });

  private readonly _search = new FormController(this, {
    summary: 'none',
    values: (form): PharmacySought => {
      const { place = '', name = '' } = readTexts(form);
      return { place, name };
    },
    // The list asks the server, by what is sought now.
    send: async (sought) => {
      this._sought = sought;
    },
  });

  override render() {
    return html`
      <div role="search" aria-label=${msg('Find a pharmacy', { id: 'records.pharmacy.find' })}>
        ${this._search.render(html`<div class="fields">
          <ds-text-field
            name="place"
            no-mark
            maxlength="80"
            autocomplete="postal-code"
            .label=${msg('Town or ZIP code', { id: 'records.pharmacy.place' })}
          ></ds-text-field>
          <ds-text-field name="name" no-mark maxlength="80" .label=${msg('Name of the pharmacy', { id: 'records.pharmacy.by-name' })}></ds-text-field>
          <ds-button type="submit">${msg('Search', { id: 'records.pharmacy.search' })}</ds-button>
        </div>`)}
      </div>
      ${
        this.keepable
          ? html`<ds-checkbox .checked=${this._keep} @change=${this._onKeep}>
              ${msg('Keep it as the pharmacy for next time', { id: 'records.pharmacy.keep' })}
            </ds-checkbox>`
          : nothing
      }
      ${this._found.render(msg('Looking for pharmacies', { id: 'records.pharmacy.loading' }), (list) => this._renderFound(list))}
    `;
  }

  private _renderFound({ items }: PharmacyList) {
    if (items.length === 0)
      return html`<ds-empty-state icon="search" heading-level="3" .heading=${msg('No pharmacy found', { id: 'records.pharmacy.none' })}>
        ${msg('Check the spelling, or search by a town nearby.', { id: 'records.pharmacy.none-text' })}
      </ds-empty-state>`;
    return html`
      <ul role="list" aria-label=${msg('Pharmacies', { id: 'records.pharmacy.list' })}>
        ${repeat(
          items,
          ({ id }) => id,
          (pharmacy) => this._renderRow(pharmacy),
        )}
      </ul>
      ${this._found.renderMore({ label: msg('More pharmacies', { id: 'records.pharmacy.more' }) })}
    `;
  }

  private _renderRow(pharmacy: Pharmacy) {
    const { id, name, phone } = pharmacy;
    const { locale } = this.locale;
    const where = addressText(pharmacy);
    return html`<li>
      <div class="facts">
        <strong>${name}</strong>
        <div>${where}</div>
        <div>${[kindText(pharmacy), phone].filter(Boolean).join(' · ')}</div>
        ${hoursLines(pharmacy, locale).map((line) => html`<div>${line}</div>`)}
      </div>
      ${
        id === this.chosenId
          ? html`<strong>${msg('Chosen now', { id: 'records.pharmacy.chosen' })}</strong>`
          : html`<ds-button
              .label=${msg(str`Choose ${name}, ${where}`, { id: 'records.pharmacy.choose-label' })}
              .busy=${this.busy}
              @click=${() => this._choose(pharmacy)}
            >
              ${msg('Choose', { id: 'records.pharmacy.choose' })}
            </ds-button>`
      }
    </li>`;
  }

  private _announce(count: number): void {
    // What stands there before anything was looked for is no answer.
    if (this._sought === ANY) return;
    this.announcer.announce(
      count === 1 ? msg('1 pharmacy found', { id: 'records.pharmacy.one-found' }) : msg(str`${count} pharmacies found`, { id: 'records.pharmacy.found' }),
    );
  }

  private _onKeep({ currentTarget }: Event): void {
    this._keep = (currentTarget as DsCheckbox).checked;
  }

  private _choose(pharmacy: Pharmacy): void {
    this.dispatchEvent(new CustomEvent('pharmacy-choose', { detail: { pharmacy, keep: this._keep } }) satisfies PharmacyChooseEvent);
  }
}

// Not a view the shell mounts, so its pages bring it along.
defineElement('records-pharmacy-picker', RecordsPharmacyPicker);

declare global {
  interface HTMLElementTagNameMap {
    'records-pharmacy-picker': RecordsPharmacyPicker;
  }
  interface HTMLElementEventMap {
    'pharmacy-choose': PharmacyChooseEvent;
  }
}
