/** What the steps of an application have in common: the application they are about, what was typed before, and saying that it is saved. */
import type { Application } from '@portal/bff/contract/assistance';
import { FeatureElement, parseTexts } from '@portal/shell/contract';
import type { FieldProblem, Texts } from '@portal/shell/contract';
import { msg } from '@lit/localize';
import { css } from 'lit';
import type { CSSResultGroup } from 'lit';
import { property } from 'lit/decorators.js';

/** `step-saved`: the server has the step; with the application as it is now. */
export type StepSavedEvent = CustomEvent<Application>;

/**
 * @fires step-saved - The server has this step.
 */
export abstract class StepElement extends FeatureElement {
  static override styles: CSSResultGroup = [
    FeatureElement.styles,
    css`
      :host {
        display: block;
      }

      form {
        display: grid;
        gap: var(--ds-space-5);
        max-inline-size: 36rem;
      }
    `,
  ];

  @property({ attribute: false }) application!: Application;
  /** What was typed into it and not saved; it comes before what is saved. */
  @property({ attribute: false }) kept = '';

  /** What is saved, by the names of the fields. */
  protected abstract readonly saved: Texts;

  /** What a field starts with. */
  protected readonly value = (name: string): string => (this.kept === '' ? this.saved : parseTexts(this.kept))[name] ?? '';

  protected readonly tellSaved = (application: Application): void => {
    this.dispatchEvent(new CustomEvent('step-saved', { detail: application, bubbles: true, composed: true }) satisfies StepSavedEvent);
  };
}

/** At a field that the server did not take. */
export const wrongFieldText = (_problem: FieldProblem): string => msg('Check this answer.', { id: 'billing.help.wrong' });
