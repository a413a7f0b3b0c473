/** Registers `<ds-radio-group>`. */
import { defineElement } from '../define-element.ts';
import { DsRadioGroup } from '../radio-group/ds-radio-group.ts';
import './icon.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-radio-group': DsRadioGroup;
  }
}

defineElement('ds-radio-group', DsRadioGroup);
