/** Registers `<ds-empty-state>`. */
import { defineElement } from '../define-element.ts';
import { DsEmptyState } from '../empty-state/ds-empty-state.ts';
import './icon.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-empty-state': DsEmptyState;
  }
}

defineElement('ds-empty-state', DsEmptyState);
