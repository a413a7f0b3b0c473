/** Registers `<ds-date-picker>`. */
import { DsDatePicker } from '../date-picker/ds-date-picker.ts';
import { defineElement } from '../define-element.ts';
import './calendar.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-date-picker': DsDatePicker;
  }
}

defineElement('ds-date-picker', DsDatePicker);
