/** Registers `<ds-card>`. */
import { defineElement } from '../define-element.ts';
import { DsCard } from '../card/ds-card.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-card': DsCard;
  }
}

defineElement('ds-card', DsCard);
