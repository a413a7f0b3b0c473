/** Registers `<ds-timetable>`. */
import { defineElement } from '../define-element.ts';
import { DsTimetable } from '../timetable/ds-timetable.ts';
import './icon.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-timetable': DsTimetable;
  }
}

defineElement('ds-timetable', DsTimetable);
