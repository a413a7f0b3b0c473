/** Says that somebody was faster, with the nearest times that are free. */
import '@portal/design-system/alert';
import '@portal/design-system/card';
import '@portal/design-system/stack';
import { msg, str } from '@lit/localize';
import type { OpenSlot } from '@portal/bff/contract/scheduling';
import { defineElement, FeatureElement } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { AppointmentsSlotList } from './appointments-slot-list.ts';
import { slotTime } from './schedule-text.ts';

defineElement('appointments-slot-list', AppointmentsSlotList);

/** A time that is gone, and others near it. */
export interface LostTime {
  readonly slot: OpenSlot;
  readonly alternatives: readonly OpenSlot[];
}

/** @fires slot-choose - Another time was chosen. */
export class AppointmentsLost extends FeatureElement {
  @property({ attribute: false }) lost!: LostTime;
  /** The time that is being held. */
  @property({ attribute: false }) busy: string | undefined;

  override render() {
    const { slot, alternatives } = this.lost;
    const time = slotTime(slot, this.locale);
    return html`
      <ds-stack gap="4">
        <ds-alert tone="warning" .heading=${msg('Someone else just took this time', { id: 'appointments.lost.title' })}>
          ${msg(str`${time} is gone. Everything you told us is still here.`, { id: 'appointments.lost.text' })}
        </ds-alert>
        ${
          alternatives.length === 0
            ? nothing
            : html`<ds-card heading-level="2" .heading=${msg('The nearest free times', { id: 'appointments.lost.others' })}>
              <appointments-slot-list detailed .slots=${alternatives} .busy=${this.busy}></appointments-slot-list>
            </ds-card>`
        }
      </ds-stack>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-lost': AppointmentsLost;
  }
}
