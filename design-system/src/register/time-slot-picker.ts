/** Registers `<ds-time-slot-picker>`. */
import { defineElement } from '../define-element.ts';
import { DsTimeSlotPicker } from '../time-slot-picker/ds-time-slot-picker.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-time-slot-picker': DsTimeSlotPicker;
  }
}

defineElement('ds-time-slot-picker', DsTimeSlotPicker);
