/**
 * A yes or no to what somebody asks, with an answer that is sent to them. It is
 * said once: of two members of staff the second is told that it was answered.
 *
 * ```ts
 * private readonly _decision = new DecisionForm(this, {
 *   draft: this._draft,
 *   more: (approved) => (approved ? readTerms(this.renderRoot) : {}),
 *   send: (decision, call) => decideRequest(this.api, this.subject, id, decision, call),
 *   sent: () => this.navigation.navigate('/desk'),
 * });
 * html`${this._decision.render(choices)}`;
 * ```
 */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/text-area';
import { msg } from '@lit/localize';
import { css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { ApiError } from '../api-error.ts';
import { describeError } from '../describe-error.ts';
import { FormController } from '../form-controller.ts';
import type { TextDraft } from '../text-draft.ts';
import type { Call, Done, WorkHost } from '../work.ts';

/** What is sent at least. */
export interface Decided {
  readonly approved: boolean;
  /** Mailed to the person: no health information. */
  readonly answer: string;
}

export interface DecisionOptions<More extends object, Answer> {
  /** Keeps the answer while it is typed; of the field `answer`. */
  readonly draft: TextDraft;
  /** What is sent with a yes or with a no. */
  readonly more: (approved: boolean) => More;
  /** What keeps a yes from being sent, in words; empty when nothing does. */
  readonly missingForYes?: () => string;
  readonly send: (decision: Decided & More, call: Call) => Promise<Answer>;
  /** What follows on the page. */
  readonly sent: (answer: Answer) => Done;
  /** Words for failures that the page knows more of. */
  readonly describe?: (error: unknown) => string | undefined;
}

/** How it stands on the page. */
export const decisionStyles = css`
  .decision {
    display: grid;
    gap: var(--ds-space-4);
    max-inline-size: 36rem;
  }

  .decision .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ds-space-3);
  }
`;

export class DecisionForm<More extends object, Answer = unknown> {
  private readonly _host: WorkHost;
  private readonly _options: DecisionOptions<More, Answer>;
  private readonly _form: FormController<Decided & More, Answer>;
  private _missing = '';

  constructor(host: WorkHost, options: DecisionOptions<More, Answer>) {
    this._host = host;
    this._options = options;
    this._form = new FormController<Decided & More, Answer>(host, {
      summary: 'none',
      draft: options.draft,
      values: (_form, data) => {
        const approved = data.get('decision') === 'approve';
        return { approved, answer: String(data.get('answer') ?? '').trim(), ...options.more(approved) };
      },
      check: ({ approved }) => {
        this._missing = approved ? (options.missingForYes?.() ?? '') : '';
        host.requestUpdate();
        return this._missing ? [{ field: '', message: this._missing }] : [];
      },
      send: options.send,
      said: () => msg('The answer is on its way.', { id: 'shell.desk.answer-sent' }),
      sent: options.sent,
      // What the server says of the choices above the form is told there.
      fieldsOf: () => [],
      describe: (error) => options.describe?.(error) ?? describeDecisionError(error),
    });
  }

  /** What was missing for a yes is there, or was never asked for. */
  clearMissing(): void {
    this._missing = '';
    this._host.requestUpdate();
  }

  /** @param choices - what staff choose before they say yes, above the answer */
  render(choices: unknown): TemplateResult {
    return html`<div class="decision">
      ${this._missing ? html`<ds-alert tone="danger">${this._missing}</ds-alert>` : this._form.renderFailure()} ${choices}
      ${this._form.render(
        html`<div class="decision">
          <ds-text-area
            name="answer"
            required
            maxlength="1000"
            .label=${msg('What would you like to tell the person?', { id: 'shell.desk.answer' })}
            .hint=${msg('We send this by email, so don’t write anything about their health.', { id: 'shell.desk.answer-hint' })}
            .value=${this._options.draft.typed('answer')}
          ></ds-text-area>
          ${this._form.renderStatus()}
          <div class="buttons">
            <ds-button type="submit" name="decision" value="approve" variant="primary">${msg('Approve', { id: 'shell.desk.approve' })}</ds-button>
            <ds-button type="submit" name="decision" value="decline">${msg('Decline', { id: 'shell.desk.decline' })}</ds-button>
          </div>
        </div>`,
        { bare: true },
      )}
    </div>`;
  }
}

function describeDecisionError(error: unknown): string {
  if (error instanceof ApiError && error.code === 'request/own')
    return msg('This is your own request. Someone else on your team has to answer it.', { id: 'shell.desk.own' });
  if (error instanceof ApiError && error.code === 'request/already-decided')
    return msg('Someone has already answered this request. Load the page again to see the answer.', { id: 'shell.desk.already' });
  return describeError(error);
}
