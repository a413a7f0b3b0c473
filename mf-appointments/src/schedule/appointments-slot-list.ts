/** A few free times, each a button that chooses it: by their days, or each with all about it. */
import '@portal/design-system/button';
import '@portal/design-system/inline-message';
import { msg, str } from '@lit/localize';
import type { OpenSlot } from '@portal/bff/contract/scheduling';
import { FeatureElement, formatDay, formatList, formatViewerTime, formatWallTime } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { clashText, hereText, isBlocked, slotTime } from './schedule-text.ts';
import { modalityText } from '../visit-text.ts';

/** Fired when a time is chosen. */
export type SlotChooseEvent = CustomEvent<OpenSlot>;

/**
 * What is in the way of a time is said below it, before it is chosen. The
 * patient's own visit is more than that: such a time can be read alone.
 *
 * @fires slot-choose - A time was chosen.
 */
export class AppointmentsSlotList extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      ul {
        display: grid;
        gap: var(--ds-space-3);
        margin: 0;
        padding: 0;
        list-style: none;
      }

      .wide {
        grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr));
      }

      .times {
        grid-template-columns: repeat(auto-fill, minmax(min(6.25rem, 100%), 1fr));
      }

      .times ds-button {
        --ds-button-padding: var(--ds-space-2);
        white-space: nowrap;
      }

      .days {
        display: grid;
        gap: var(--ds-space-4);
      }

      h3 {
        margin-block: 0 var(--ds-space-2);
        font-size: var(--ds-text-m);
      }

      ds-button {
        display: block;
        --ds-button-width: 100%;
      }

      .taken {
        padding-block: var(--ds-space-2);
        text-align: center;
        text-decoration: line-through;
      }

      p {
        margin-block-start: var(--ds-space-1);
        color: var(--ds-color-text-muted);
        font-size: var(--ds-text-s);
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) slots: readonly OpenSlot[] = [];
  /** Says with each time with whom and where it is. */
  @property({ type: Boolean }) detailed = false;
  /** The time that is being held. */
  @property({ attribute: false }) busy: string | undefined;

  override render() {
    if (this.detailed)
      return html`<ul role="list" class="wide">
        ${repeat(
          this.slots,
          ({ id }) => id,
          (slot) => this._renderDetailed(slot),
        )}
      </ul>`;
    return html`<div class="days">${[...this._days].map(([day, slots]) => this._renderDay(day, slots))}</div>`;
  }

  /** By the days of their clinics, in their order. */
  private get _days(): ReadonlyMap<string, readonly OpenSlot[]> {
    return Map.groupBy(this.slots, ({ startsAt, timeZone }) => formatDay(startsAt, timeZone, this.locale.locale));
  }

  /** Times alone, side by side: the day and what they are for the reader is said once. */
  private _renderDay(day: string, slots: readonly OpenSlot[]) {
    const { locale } = this.locale;
    const here = slots.map(({ startsAt, timeZone }) => formatViewerTime(startsAt, timeZone, this.locale)).filter(Boolean);
    return html`<div>
      <h3>${day}</h3>
      <ul role="list" class="times">
        ${repeat(
          slots,
          ({ id }) => id,
          (slot) => html`<li>${this._renderTime(slot, formatWallTime(slot.startsAt, slot.timeZone, locale))}</li>`,
        )}
      </ul>
      ${here.length > 0 ? html`<p>${msg(str`That is ${formatList(here, locale)} where you are now.`, { id: 'appointments.time.here' })}</p>` : nothing}
      ${slots.map((slot) =>
        slot.clash
          ? html`<ds-inline-message tone="warning">
              ${`${formatWallTime(slot.startsAt, slot.timeZone, locale)}: ${clashText(slot.clash, this.subject, this.locale, slot.timeZone)}`}
            </ds-inline-message>`
          : nothing,
      )}
    </div>`;
  }

  private _renderDetailed(slot: OpenSlot) {
    const here = hereText(slot, this.locale);
    return html`<li>
      ${this._renderTime(slot, slotTime(slot, this.locale))} ${here ? html`<p>${here}</p>` : nothing}
      <p>${this._details(slot)}</p>
      ${slot.clash ? html`<ds-inline-message tone="warning">${clashText(slot.clash, this.subject, this.locale, slot.timeZone)}</ds-inline-message>` : nothing}
    </li>`;
  }

  private _renderTime(slot: OpenSlot, text: string) {
    if (isBlocked(slot)) return html`<div class="taken">${text}</div>`;
    const label = `${slotTime(slot, this.locale)}, ${this._details(slot)}`;
    return html`<ds-button .label=${label} .busy=${this.busy === slot.id} @click=${() => this._choose(slot)}>${text}</ds-button>`;
  }

  private _details({ practitioner, clinic, modality }: OpenSlot): string {
    return [practitioner, clinic, modalityText(modality)].join(', ');
  }

  private _choose(slot: OpenSlot): void {
    this.dispatchEvent(new CustomEvent('slot-choose', { detail: slot, bubbles: true, composed: true }) satisfies SlotChooseEvent);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-slot-list': AppointmentsSlotList;
  }
  interface HTMLElementEventMap {
    'slot-choose': SlotChooseEvent;
  }
}
