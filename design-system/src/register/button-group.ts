/** Registers `<ds-button-group>`. */
import { defineElement } from '../define-element.ts';
import { DsButtonGroup } from '../button-group/ds-button-group.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-button-group': DsButtonGroup;
  }
}

defineElement('ds-button-group', DsButtonGroup);
