/** A few free times, each a button that chooses it. */
import '@portal/design-system/button';
import '@portal/design-system/inline-message';
import type { OpenSlot } from '@portal/bff/contract/scheduling';
import { FeatureElement } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { clashText, hereText, isBlocked, modalityText, slotTime } from './schedule-text.ts';

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
        grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr));
        gap: var(--ds-space-3);
        margin: 0;
        padding: 0;
        list-style: none;
      }

      ds-button {
        display: block;
        --ds-button-width: 100%;
      }

      .taken {
        padding-block: var(--ds-space-2);
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
    return html`<ul role="list">
      ${repeat(
        this.slots,
        ({ id }) => id,
        (slot) => this._renderSlot(slot),
      )}
    </ul>`;
  }

  private _renderSlot(slot: OpenSlot) {
    const time = slotTime(slot, this.locale);
    const here = hereText(slot, this.locale);
    const details = [slot.practitioner, slot.clinic, modalityText(slot.modality)].join(', ');
    return html`<li>
      ${
        isBlocked(slot)
          ? html`<div class="taken">${time}</div>`
          : html`<ds-button .label=${`${time}, ${details}`} .busy=${this.busy === slot.id} @click=${() => this._choose(slot)}>${time}</ds-button>`
      }
      ${here ? html`<p>${here}</p>` : nothing} ${this.detailed ? html`<p>${details}</p>` : nothing}
      ${slot.clash ? html`<ds-inline-message tone="warning">${clashText(slot.clash, this.subject, this.locale, slot.timeZone)}</ds-inline-message>` : nothing}
    </li>`;
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
