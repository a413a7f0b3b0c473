/** Registers `<ds-calendar>`. */
import { DsCalendar } from '../calendar/ds-calendar.ts';
import { defineElement } from '../define-element.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-calendar': DsCalendar;
  }
}

defineElement('ds-calendar', DsCalendar);
