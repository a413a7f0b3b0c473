/** One question with a few answers, and the way on. */
import '@portal/design-system/button';
import '@portal/design-system/cluster';
import '@portal/design-system/form';
import '@portal/design-system/radio-group';
import '@portal/design-system/stack';
import type { DsRadioGroup } from '@portal/design-system/classes/radio-group';
import type { FormSubmitEvent } from '@portal/design-system/classes/form';
import { msg } from '@lit/localize';
import { FeatureElement } from '@portal/shell/contract';
import { css, html } from 'lit';
import { property } from 'lit/decorators.js';

/** Fired with an answer; the page keeps it. */
export type AnswerEvent = CustomEvent<string>;

/**
 * The question itself is the page's heading; it names the answers too.
 *
 * @fires answer-given - An answer is chosen, and not sent on yet.
 * @fires answer-done - Somebody goes on with it.
 */
export class AppointmentsQuestion extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      /* The heading above says it; here it only names the group. */
      ds-radio-group::part(label) {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
        white-space: nowrap;
      }
    `,
  ];

  /** The question, as the heading has it. */
  @property() question = '';
  @property() hint = '';
  @property({ attribute: false }) options: DsRadioGroup['options'] = [];
  /** What was chosen before. */
  @property() value = '';

  override render() {
    return html`
      <ds-form @ds-submit=${this._onSubmit}>
        <form novalidate>
          <ds-stack gap="5">
            <ds-radio-group
              name="answer"
              variant="cards"
              required
              .label=${this.question}
              .hint=${this.hint}
              .requiredMessage=${msg('Choose an answer, then continue.', { id: 'appointments.question.required' })}
              .options=${this.options}
              .value=${this.value}
              @change=${this._onChange}
            ></ds-radio-group>
            <ds-cluster>
              <ds-button type="submit" variant="primary">${msg('Continue', { id: 'appointments.question.continue' })}</ds-button>
              <slot></slot>
            </ds-cluster>
          </ds-stack>
        </form>
      </ds-form>
    `;
  }

  private _onChange({ currentTarget }: Event): void {
    this._tell('answer-given', (currentTarget as DsRadioGroup).value);
  }

  private _onSubmit({ detail }: FormSubmitEvent): void {
    this._tell('answer-done', String(detail.data.get('answer')));
  }

  private _tell(name: 'answer-given' | 'answer-done', detail: string): void {
    this.dispatchEvent(new CustomEvent(name, { detail }) satisfies AnswerEvent);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-question': AppointmentsQuestion;
  }
  interface HTMLElementEventMap {
    'answer-given': AnswerEvent;
    'answer-done': AnswerEvent;
  }
}
