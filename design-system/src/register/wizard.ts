/** Registers `<ds-wizard>`. */
import { defineElement } from '../define-element.ts';
import { DsWizard } from '../wizard/ds-wizard.ts';
import './button.ts';
import './error-summary.ts';
import './key-value-list.ts';
import './progress-steps.ts';
import './wizard-step.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-wizard': DsWizard;
  }
}

defineElement('ds-wizard', DsWizard);
