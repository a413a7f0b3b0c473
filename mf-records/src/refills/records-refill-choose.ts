/** Medicines to choose from, with what is left of each; those that can’t be asked for say why and what to do. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/checkbox';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import type { DsCheckbox } from '@portal/design-system/classes/checkbox';
import { msg, str } from '@lit/localize';
import type { AlignHint, RefillMedicine, RefillMedicines } from '@portal/bff/contract/refills';
import { defineElement, FeatureElement, formatNearDate } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { dosageWords } from '../dosage/dosage-text.ts';
import { isChosen, onlyChosen, withChosen } from './choice.ts';
import type { RefillChoice } from './choice.ts';
import { daysLeftText, leftBadge, refillsLeftText } from './left-text.ts';
import type { ChoiceChange, ChoiceChangeEvent } from './records-refill-check.ts';
import { canBeAsked, needsPharmacy, refusalText, renewalOf } from './refusal-text.ts';
import { renderWayOn } from './refusal-ways.ts';

/**
 * @fires choice-change - Something was chosen, or not any more.
 */
export class RecordsRefillChoose extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      :host {
        display: grid;
        gap: var(--ds-space-5);
      }

      fieldset {
        margin: 0;
        padding: 0;
        border: 0;
        min-inline-size: 0;
        container-type: inline-size;
      }

      legend {
        padding: 0;
        color: var(--ds-color-text-muted);
      }

      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--ds-space-3);
        align-items: flex-start;
        margin-inline: calc(var(--ds-space-3) * -1);
        padding: var(--ds-space-2) var(--ds-space-3);
        border-radius: var(--ds-radius-s);
        /* What has the focus is not hidden behind the bar at the end of the window. */
        scroll-margin-block: 6rem 14rem;
      }

      .row + .row {
        border-block-start: var(--ds-border);
        border-start-start-radius: 0;
        border-start-end-radius: 0;
      }

      .row.chosen {
        background: var(--ds-color-primary-soft);
      }

      .row ds-checkbox {
        flex: 1 1 16rem;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }

      .row ds-badge {
        margin-block: calc((var(--ds-target) - 1.75rem) / 2);
      }

      /* In line with the words where it stands below them. */
      @container (max-width: 26rem) {
        .row ds-badge {
          margin-block: var(--ds-space-1);
          margin-inline-start: calc(1.5rem + var(--ds-space-3));
        }
      }

      .name {
        font-weight: var(--ds-weight-medium);
      }

      .fact {
        display: block;
      }

      .left {
        color: var(--ds-color-text);
        font-weight: var(--ds-weight-medium);
      }
    `,
  ];

  @property({ attribute: false }) list!: RefillMedicines;
  @property({ attribute: false }) choice!: RefillChoice;
  /** Looking alone: nothing can be chosen. */
  @property({ type: Boolean, attribute: 'read-only' }) readOnly = false;

  override render() {
    const { items } = this.list;
    const open = items.filter(canBeAsked);
    const others = items.filter((medicine) => !canBeAsked(medicine));
    return html`${this._renderAlign()} ${open.length > 0 ? this._renderOpen(open) : nothing} ${others.length > 0 ? this._renderOthers(others) : nothing}`;
  }

  /** Moves the focus to one of the list, by its place in it. */
  focusMedicine(index: number): void {
    const medicine = this.list.items[index];
    if (medicine) this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(`medicine-${medicine.medicineId}`)}`)?.focus();
  }

  private get _place() {
    return { today: this.list.today, locale: this.locale.locale };
  }

  private _renderAlign() {
    const { align, items } = this.list;
    if (!align) return nothing;
    const now = align.nowIds.filter((id) => items.some((medicine) => medicine.medicineId === id && canBeAsked(medicine)));
    const isDone = now.every((id) => isChosen(this.choice, id));
    return html`<ds-alert tone="info" .heading=${msg('Save yourself a trip', { id: 'records.align.heading' })}>
      ${this._alignText(align, now.length)}
      ${
        this.readOnly || now.length === 0 || isDone
          ? nothing
          : html`<ds-button slot="actions" @click=${() => this._tell((choice) => withChosen(choice, now))}>
              ${now.length === 1 ? msg('Choose this one', { id: 'records.align.choose-one' }) : msg(str`Choose all ${now.length}`, { id: 'records.align.choose' })}
            </ds-button>`
      }
    </ds-alert>`;
  }

  private _alignText({ medicineIds, from, until, allFrom }: AlignHint, now: number): string {
    const day = (date: string) => formatNearDate(date, this.list.today, this.locale.locale);
    const when = msg(str`${medicineIds.length} of your medicines run out between ${day(from)} and ${day(until)}.`, { id: 'records.align.when' });
    if (now === medicineIds.length) return `${when} ${msg('Ask for them together, and pick them up together.', { id: 'records.align.together' })}`;
    const all = msg(str`From ${day(allFrom)} you can ask for all of them together.`, { id: 'records.align.all-from' });
    if (now === 0) return `${when} ${all}`;
    return `${when} ${now === 1 ? msg('1 can be asked for today.', { id: 'records.align.one-now' }) : msg(str`${now} can be asked for today.`, { id: 'records.align.some-now' })} ${all}`;
  }

  private _renderOpen(medicines: readonly RefillMedicine[]) {
    return html`<ds-card .heading=${msg('You can ask for these', { id: 'records.refills.can' })}>
      <fieldset @focusin=${this._onFocus}>
        <legend>
          ${this.readOnly ? msg('You can look at these here, but not ask for them.', { id: 'records.refills.read-only' }) : msg('Choose all that you need. We ask for them in one go.', { id: 'records.refills.legend' })}
        </legend>
        ${repeat(
          medicines,
          ({ medicineId }) => medicineId,
          (medicine) => this._renderRow(medicine),
        )}
      </fieldset>
    </ds-card>`;
  }

  private _renderRow(medicine: RefillMedicine) {
    const badge = leftBadge(medicine);
    const chosen = isChosen(this.choice, medicine.medicineId);
    return html`<div class="row ${chosen ? 'chosen' : ''}" @click=${(event: Event) => this._onRow(event, medicine)}>
      <ds-checkbox id="medicine-${medicine.medicineId}" .checked=${chosen} ?disabled=${this.readOnly} @change=${(event: Event) => this._onCheck(event, medicine)}>
        <span class="name">${medicine.name}</span>
        <span slot="hint">${this._renderFacts(medicine)}</span>
      </ds-checkbox>
      ${badge ? html`<ds-badge .tone=${badge.tone}>${badge.text}</ds-badge>` : nothing}
    </div>`;
  }

  private _renderFacts({ dosage, pharmacy, refusal, ...medicine }: RefillMedicine) {
    const place = { locale: this.locale.locale, timeZone: this.list.timeZone };
    const left = [daysLeftText(medicine, this._place), refillsLeftText(medicine.refillsLeft)].filter(Boolean).join(' · ');
    const lines = dosageWords(dosage, place).flatMap(({ lines: words }) => words);
    const where = needsPharmacy(refusal) || !pharmacy ? msg('You choose a pharmacy in the next step', { id: 'records.refills.choose-later' }) : pharmacy.name;
    return html`
      <span class="fact left">${left}</span>
      ${renewalOf(refusal) ? html`<span class="fact">${msg('We’ll ask your care team for a new prescription', { id: 'records.refills.will-renew' })}</span>` : nothing}
      ${lines.map((line) => html`<span class="fact">${line}</span>`)}
      <span class="fact">${where}</span>
    `;
  }

  private _renderOthers(medicines: readonly RefillMedicine[]) {
    const heading = msg('Not right now', { id: 'records.refills.not-now' });
    return html`<ds-card .heading=${heading}>
      <ds-list divided .label=${heading}>
        ${repeat(
          medicines,
          ({ medicineId }) => medicineId,
          (medicine) => this._renderOther(medicine),
        )}
      </ds-list>
    </ds-card>`;
  }

  private _renderOther(medicine: RefillMedicine) {
    const { name, refusal } = medicine;
    if (!refusal) return nothing;
    const isTaken = refusal.code === 'too-early' || refusal.code === 'already-asked' || refusal.code === 'controlled';
    return html`<ds-list-item id="medicine-${medicine.medicineId}">
      ${name} ${isTaken ? html`<span slot="meta">${daysLeftText(medicine, this._place)}</span>` : nothing}
      <span slot="meta">${refusalText(refusal, this._place)}</span>
      <span slot="trailing">${renderWayOn(refusal, medicine, this)}</span>
    </ds-list-item>`;
  }

  private _onRow(event: Event, { medicineId }: RefillMedicine): void {
    // The box and its label are pressed by themselves.
    const isBox = event.composedPath().some((node) => node instanceof HTMLElement && node.localName === 'ds-checkbox');
    if (!isBox && !this.readOnly) this._set(medicineId, !isChosen(this.choice, medicineId));
  }

  private _onCheck({ currentTarget }: Event, { medicineId }: RefillMedicine): void {
    this._set(medicineId, (currentTarget as DsCheckbox).checked);
  }

  private _onFocus({ target }: FocusEvent): void {
    (target as Element).closest('.row')?.scrollIntoView({ block: 'nearest' });
  }

  private _set(medicineId: string, wanted: boolean): void {
    this._tell((choice) => (wanted ? withChosen(choice, [medicineId]) : onlyChosen(choice, (id) => id !== medicineId)));
  }

  private _tell(change: ChoiceChange): void {
    this.dispatchEvent(new CustomEvent('choice-change', { detail: change }) satisfies ChoiceChangeEvent);
  }
}

// Not a view the shell mounts, so its page brings it along.
defineElement('records-refill-choose', RecordsRefillChoose);

declare global {
  interface HTMLElementTagNameMap {
    'records-refill-choose': RecordsRefillChoose;
  }
}
