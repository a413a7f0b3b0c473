/** Registers `<ds-form>`. */
import { defineElement } from '../define-element.ts';
import { DsForm } from '../form/ds-form.ts';
import './error-summary.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-form': DsForm;
  }
}

defineElement('ds-form', DsForm);
