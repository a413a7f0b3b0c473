/** Registers `<ds-checkbox-group>`. */
import { defineElement } from '../define-element.ts';
import { DsCheckboxGroup } from '../checkbox-group/ds-checkbox-group.ts';
import './icon.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-checkbox-group': DsCheckboxGroup;
  }
}

defineElement('ds-checkbox-group', DsCheckboxGroup);
