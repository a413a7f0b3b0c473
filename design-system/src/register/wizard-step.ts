/** Registers `<ds-wizard-step>`. */
import { defineElement } from '../define-element.ts';
import { DsWizardStep } from '../wizard-step/ds-wizard-step.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-wizard-step': DsWizardStep;
  }
}

defineElement('ds-wizard-step', DsWizardStep);
