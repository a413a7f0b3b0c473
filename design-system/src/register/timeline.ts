/** Registers `<ds-timeline>`. */
import { defineElement } from '../define-element.ts';
import { DsTimeline } from '../timeline/ds-timeline.ts';
import './icon.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-timeline': DsTimeline;
  }
}

defineElement('ds-timeline', DsTimeline);
