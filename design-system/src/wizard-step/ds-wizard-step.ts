/** One step of `ds-wizard`; its `label` is the heading. */
import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { elementStyles } from '../styles/shared.ts';

/**
 * One page of a long form: a heading and the questions below it.
 *
 * @slot - The questions: form controls with a `name`, and text.
 */
export class DsWizardStep extends LitElement {
  static override styles = [
    elementStyles,
    css`
      div {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--ds-space-5);
      }
    `,
  ];

  /** Heading of the step, and its name in the progress. */
  @property() label = '';
  /** Leaves the step out, as when an earlier answer makes it needless. */
  @property({ type: Boolean, reflect: true }) skip = false;

  override render() {
    return html`<div><slot></slot></div>`;
  }

  protected override updated(): void {
    this.dispatchEvent(new Event('wizard-step-update', { bubbles: true }));
  }
}
