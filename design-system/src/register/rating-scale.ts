/** Registers `<ds-rating-scale>`. */
import { defineElement } from '../define-element.ts';
import { DsRatingScale } from '../rating-scale/ds-rating-scale.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-rating-scale': DsRatingScale;
  }
}

defineElement('ds-rating-scale', DsRatingScale);
