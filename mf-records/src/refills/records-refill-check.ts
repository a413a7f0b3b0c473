/** What is about to be asked for: each medicine, where it goes, and a note. Nothing is sent from here; it tells what was changed. */
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/dialog';
import '@portal/design-system/stack';
import '@portal/design-system/text-area';
import '@portal/design-system/text-field';
import './records-pharmacy-picker.ts';
import type { DsTextArea } from '@portal/design-system/classes/text-area';
import { msg, str } from '@lit/localize';
import type { Pharmacy, RefillMedicine, RenewalTerms } from '@portal/bff/contract/refills';
import { Action, defineElement, FeatureElement } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { setPreferredPharmacy } from '../api/refills-api.ts';
import { pharmacyChoice, pharmacyFor, withChange } from './choice.ts';
import type { ChosenMedicine, PharmacyChoice, RefillChoice } from './choice.ts';
import { daysLeftText } from './left-text.ts';
import type { PharmacyChooseEvent } from './records-pharmacy-picker.ts';
import { renewalOf } from './refusal-text.ts';
import { teamText } from './renewal-text.ts';

/** What is to be changed about what is chosen; of two that come at once the second counts on the first. */
export type ChoiceChange = (choice: RefillChoice) => RefillChoice;

/** `choice-change`: this is to be changed. */
export type ChoiceChangeEvent = CustomEvent<ChoiceChange>;

/** For which medicine a pharmacy is being chosen; `all` for every one. */
type Picking = string;
const ALL: Picking = 'all';

/**
 * @fires choice-change - Something about it was changed.
 */
export class RecordsRefillCheck extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      :host {
        display: grid;
        gap: var(--ds-space-4);
      }

      .where {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ds-space-2) var(--ds-space-4);
        align-items: center;
        justify-content: space-between;
      }

      .where > div {
        flex: 1 1 16rem;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }

      .muted {
        color: var(--ds-color-text-muted);
        font-size: var(--ds-text-s);
      }

      .locked {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
        gap: var(--ds-space-3);
      }

      ds-dialog {
        --ds-dialog-width: 44rem;
      }
    `,
  ];

  @property({ attribute: false }) choice!: RefillChoice;
  @property({ attribute: false }) medicines: readonly RefillMedicine[] = [];
  @property() today = '';

  @state() private _picking: Picking | undefined;

  /** Medicines for which a note is being written. */
  @state() private _noting: ReadonlySet<string> = new Set();

  private readonly _keep = new Action(this, {
    send: ({ id }: Pharmacy, call) => setPreferredPharmacy(this.api, this.subject, { pharmacyId: id }, call),
    said: (_answer, { name }) => msg(str`We’ll use ${name} next time, too.`, { id: 'records.pharmacy.kept' }),
  });

  override render() {
    return html`
      ${this._keep.renderFailure()} ${this._medicines.length > 1 ? this._renderForAll() : nothing}
      ${repeat(
        this._medicines,
        ({ medicineId }) => medicineId,
        (medicine) => this._renderMedicine(medicine),
      )}
      ${this._renderDialog()}
    `;
  }

  /** In the order in which they were chosen. */
  private get _medicines(): readonly RefillMedicine[] {
    return this.choice.chosen.flatMap(({ medicineId }) => this.medicines.find((one) => one.medicineId === medicineId) ?? []);
  }

  private _renderForAll() {
    const places = this._medicines.map((medicine) => pharmacyFor(this.choice, medicine));
    const [first] = places;
    const isOne = first !== undefined && places.every((place) => place?.id === first?.id);
    return html`<ds-card .heading=${msg('Pharmacy for all of them', { id: 'records.check.for-all' })}>
      <div class="where">
        ${isOne ? this._renderPlace(first ?? null) : html`<div>${msg('They go to different pharmacies. See each below.', { id: 'records.check.different' })}</div>`}
        <ds-button @click=${() => (this._picking = ALL)}>${msg('Change for all', { id: 'records.check.change-all' })}</ds-button>
      </div>
    </ds-card>`;
  }

  private _renderPlace(place: PharmacyChoice | null) {
    if (place === null) return html`<div><strong>${msg('No pharmacy chosen yet', { id: 'records.check.no-pharmacy' })}</strong></div>`;
    return html`<div>
      <strong>${place.name}</strong>
      <div class="muted">${place.where}</div>
    </div>`;
  }

  private _renderMedicine(medicine: RefillMedicine) {
    const { medicineId, name } = medicine;
    const renewal = renewalOf(medicine.refusal);
    const place = pharmacyFor(this.choice, medicine);
    return html`<ds-card .heading=${name} .eyebrow=${daysLeftText(medicine, { today: this.today, locale: this.locale.locale })}>
      <ds-badge slot="header" .tone=${renewal ? 'warning' : 'info'}>
        ${renewal ? msg('New prescription', { id: 'records.refills.renewal' }) : msg('Refill', { id: 'records.refills.refill' })}
      </ds-badge>
      <ds-stack gap="4">
        ${renewal ? this._renderRenewal(renewal) : nothing}
        <div class="where">
          ${this._renderPlace(place)}
          <ds-button
            .label=${place ? msg(str`Change pharmacy for ${name}`, { id: 'records.check.change-label' }) : msg(str`Choose a pharmacy for ${name}`, { id: 'records.check.choose-label' })}
            @click=${() => (this._picking = medicineId)}
          >
            ${place ? msg('Change pharmacy', { id: 'records.check.change' }) : msg('Choose a pharmacy', { id: 'records.check.choose' })}
          </ds-button>
        </div>
        ${this._renderNote(medicineId, name)}
      </ds-stack>
    </ds-card>`;
  }

  /** Most have nothing to add: it is opened by who has. */
  private _renderNote(medicineId: string, name: string) {
    const note = this._of(medicineId)?.note ?? '';
    if (!note && !this._noting.has(medicineId))
      return html`<div>
        <ds-button variant="quiet" .label=${msg(str`Add a note about ${name}`, { id: 'records.check.note-add-label' })} @click=${() => this._openNote(medicineId)}>
          ${msg('Add a note', { id: 'records.check.note-add' })}
        </ds-button>
      </div>`;
    return html`<ds-text-area
      id="note-${medicineId}"
      rows="2"
      maxlength="500"
      .label=${msg('Note to your care team', { id: 'records.check.note' })}
      .hint=${msg('For example, if you take it in another way now.', { id: 'records.check.note-hint' })}
      .value=${note}
      @input=${({ currentTarget }: Event) => this._change(medicineId, { note: (currentTarget as DsTextArea).value })}
    ></ds-text-area>`;
  }

  /** Shown as what it is: filled in, and not to be changed. */
  private _renderRenewal(renewal: RenewalTerms) {
    return html`
      <p>
        ${msg('There’s no refill left to send. So we ask your care team for a new prescription. We filled this in for you.', { id: 'records.check.renewal' })}
      </p>
      <div class="locked">
        <ds-text-field
          readonly
          .label=${msg('What it is about', { id: 'records.check.category' })}
          .value=${msg('Medicine', { id: 'records.check.category-medicine' })}
          .hint=${msg('You can’t change this.', { id: 'records.check.locked' })}
        ></ds-text-field>
        <ds-text-field
          readonly
          .label=${msg('Who answers', { id: 'records.check.team' })}
          .value=${teamText(renewal, this.locale.locale)}
          .hint=${msg('You can’t change this.', { id: 'records.check.locked' })}
        ></ds-text-field>
      </div>
    `;
  }

  private _renderDialog() {
    const picking = this._picking;
    const medicine = this.medicines.find(({ medicineId }) => medicineId === picking);
    return html`<ds-dialog
      .open=${picking !== undefined}
      .heading=${medicine ? msg(str`Pharmacy for ${medicine.name}`, { id: 'records.check.dialog-one' }) : msg('Pharmacy for all of them', { id: 'records.check.for-all' })}
      @close=${() => (this._picking = undefined)}
    >
      ${
        picking === undefined
          ? nothing
          : html`<records-pharmacy-picker
              keepable
              .chosenId=${(medicine ? pharmacyFor(this.choice, medicine) : this.choice.pharmacy)?.id ?? ''}
              @pharmacy-choose=${this._onChoose}
            ></records-pharmacy-picker>`
      }
    </ds-dialog>`;
  }

  private async _openNote(medicineId: string): Promise<void> {
    this._noting = new Set([...this._noting, medicineId]);
    await this.updateComplete;
    this.renderRoot.querySelector<DsTextArea>(`#${CSS.escape(`note-${medicineId}`)}`)?.focus();
  }

  private _of(medicineId: string): ChosenMedicine | undefined {
    return this.choice.chosen.find((one) => one.medicineId === medicineId);
  }

  private readonly _onChoose = ({ detail: { pharmacy, keep } }: PharmacyChooseEvent): void => {
    const picking = this._picking;
    this._picking = undefined;
    const place = pharmacyChoice(pharmacy);
    if (picking === ALL) this._tell(({ chosen }) => ({ pharmacy: place, chosen: chosen.map((one) => ({ ...one, pharmacy: null })) }));
    else if (picking !== undefined) this._change(picking, { pharmacy: place });
    // How it went is told on the page.
    if (keep) void this._keep.run(pharmacy);
  };

  private _change(medicineId: string, change: Partial<Omit<ChosenMedicine, 'medicineId'>>): void {
    this._tell((choice) => withChange(choice, medicineId, change));
  }

  private _tell(change: ChoiceChange): void {
    this.dispatchEvent(new CustomEvent('choice-change', { detail: change }) satisfies ChoiceChangeEvent);
  }
}

// Not a view the shell mounts, so its page brings it along.
defineElement('records-refill-check', RecordsRefillCheck);

declare global {
  interface HTMLElementTagNameMap {
    'records-refill-check': RecordsRefillCheck;
  }
  interface HTMLElementEventMap {
    'choice-change': ChoiceChangeEvent;
  }
}
