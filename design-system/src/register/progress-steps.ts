/** Registers `<ds-progress-steps>`. */
import { defineElement } from '../define-element.ts';
import { DsProgressSteps } from '../progress-steps/ds-progress-steps.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-progress-steps': DsProgressSteps;
  }
}

defineElement('ds-progress-steps', DsProgressSteps);
