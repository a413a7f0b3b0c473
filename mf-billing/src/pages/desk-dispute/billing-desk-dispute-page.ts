/** One dispute at the desk: what is said, who has it, and the answer, with what is taken off. */
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/key-value-list';
import '@portal/design-system/money-field';
import '@portal/design-system/link';
import '@portal/design-system/page-header';
import '@portal/design-system/radio-group';
import '@portal/design-system/stack';
import '@portal/design-system/text-area';
import { msg, str } from '@lit/localize';
import type { DeskDisputeDetail, NewDisputeOwner } from '@portal/bff/contract/billing';
import {
  Action,
  FeaturePage,
  FormController,
  formatBirthDate,
  formatMoney,
  formatPlainDate,
  personNameText,
  readTexts,
  Resource,
  TextDraft,
} from '@portal/shell/contract';
import { doneByText, ownerText, renderOwner } from '@portal/shell/contract/desk';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { decideDispute, readDeskDispute, setDisputeOwner } from '../../api/desk-billing-api.ts';
import { disputeBadge, disputeFacts } from '../../dispute-text.ts';

export class BillingDeskDisputePage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      form {
        max-inline-size: 36rem;
      }

      .text {
        white-space: pre-line;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @state() private _accepts = true;

  private readonly _draft = new TextDraft(this, { name: () => `billing.desk-dispute.${this._id}`, only: { field: 'answer', maxLength: 1000 } });
  private readonly _dispute = new Resource(this, {
    args: () => [this.api, this.subject, this._id] as const,
    load: async ([api, subject, id], reading) => {
      const [dispute] = await Promise.all([readDeskDispute(api, subject, id, reading), this._draft.load(reading.signal)]);
      return dispute;
    },
    live: 'billing.changed',
  });
  private readonly _owner = new Action(this, {
    send: (owner: NewDisputeOwner, call) => setDisputeOwner(this.api, this.subject, this._id, owner, call),
    said: ({ owner }) => (owner ? ownerText(owner) : msg('No one has this dispute now.', { id: 'billing.dispute-desk.no-owner' })),
    done: (dispute) => this._dispute.patch(dispute),
    failed: () => this._dispute.refresh(),
  });
  private readonly _decide = new FormController(this, {
    draft: this._draft,
    values: (form) => {
      const { answer = '', takeOff = '' } = readTexts(form);
      return { accepted: this._accepts, answer, takeOffCents: this._accepts ? Number(takeOff || '0') : 0 };
    },
    send: (decision, call) => decideDispute(this.api, this.subject, this._id, decision, call),
    said: () => msg('The answer is sent.', { id: 'billing.dispute-desk.answered' }),
    sent: (dispute) => this._dispute.patch(dispute),
    failed: () => this._dispute.refresh(),
  });

  private get _id(): string {
    return this.params['disputeId'] ?? '';
  }

  override render() {
    const dispute = this._dispute.value;
    return html`
      <ds-page-header
        .heading=${dispute ? personNameText(dispute.patient.displayName) : msg('Billing dispute', { id: 'billing.dispute-desk.dispute' })}
        .eyebrow=${dispute ? msg(str`Bill ${dispute.statementNumber}`, { id: 'billing.statement.title' }) : ''}
        .backHref=${this.navigation.href('/billing/disputes')}
        .backLabel=${msg('Billing disputes', { id: 'billing.dispute-desk.disputes' })}
      ></ds-page-header>
      ${this._dispute.render(msg('Loading the dispute', { id: 'billing.dispute-desk.dispute-loading' }), (shown) => this._renderDispute(shown))}
    `;
  }

  private _renderDispute(dispute: DeskDisputeDetail) {
    const badge = disputeBadge(dispute.state);
    return html`
      <ds-card .heading=${msg('What is said', { id: 'billing.dispute-desk.said' })}>
        <ds-badge slot="header" .tone=${badge.tone}>${badge.text}</ds-badge>
        <ds-key-value-list .items=${this._facts(dispute)}></ds-key-value-list>
        ${
          dispute.estimateId
            ? html`<p><ds-link .href=${this.navigation.href(`/estimates/${dispute.estimateId}`)}>${msg('See the estimate', { id: 'billing.dispute.estimate' })}</ds-link></p>`
            : nothing
        }
        ${dispute.state === 'open' ? renderOwner(dispute, this._owner) : nothing}
      </ds-card>
      ${dispute.state === 'open' ? this._renderForm(dispute) : this._renderAnswer(dispute)}
    `;
  }

  private _facts(dispute: DeskDisputeDetail) {
    const { locale } = this.locale;
    const { patient, askedBy, owedCents, answerBy } = dispute;
    const born = formatBirthDate(patient.birthDate, locale);
    return [
      {
        label: msg('Patient', { id: 'billing.dispute-desk.patient-label' }),
        value: msg(str`Born ${born}, ${patient.patientNumber}`, { id: 'billing.dispute-desk.patient' }),
      },
      ...(askedBy ? [{ label: msg('Sent by', { id: 'billing.dispute-desk.sent-by' }), value: askedBy }] : []),
      ...disputeFacts(dispute, this.locale),
      { label: msg('Left to pay', { id: 'billing.dispute-desk.left' }), value: formatMoney(owedCents, locale) },
      { label: msg('Answer by', { id: 'billing.dispute-desk.answer-by' }), value: formatPlainDate(answerBy, locale) },
    ];
  }

  private _renderForm({ owedCents }: DeskDisputeDetail) {
    return html`<ds-card .heading=${msg('Your answer', { id: 'billing.dispute-desk.answer' })}>
      ${this._decide.render(html`<ds-stack>
        <ds-radio-group
          name="accepted"
          required
          .label=${msg('What happens to the bill?', { id: 'billing.dispute-desk.what' })}
          .options=${[
            { value: 'yes', label: msg('We change it', { id: 'billing.dispute-desk.change' }) },
            { value: 'no', label: msg('It stays as it is', { id: 'billing.dispute-desk.stay' }) },
          ]}
          .value=${this._accepts ? 'yes' : 'no'}
          @change=${(event: Event) => (this._accepts = (event.target as HTMLElement & { value: string }).value === 'yes')}
        ></ds-radio-group>
        ${
          this._accepts
            ? html`<ds-money-field
                name="takeOff"
                .label=${msg('Take off', { id: 'billing.dispute-desk.take-off' })}
                .hint=${msg(str`Up to ${formatMoney(owedCents, this.locale.locale)}. Leave it empty when the source sends a new bill.`, { id: 'billing.dispute-desk.take-off-hint' })}
              ></ds-money-field>`
            : nothing
        }
        <ds-text-area
          name="answer"
          required
          maxlength="1000"
          .label=${msg('What would you like to tell the patient?', { id: 'billing.dispute-desk.words' })}
          .hint=${msg('They read it in the portal.', { id: 'billing.dispute-desk.words-hint' })}
          .value=${this._draft.typed('answer')}
        ></ds-text-area>
        <div><ds-button type="submit" variant="primary">${msg('Send this answer', { id: 'billing.dispute-desk.send' })}</ds-button></div>
      </ds-stack>`)}
    </ds-card>`;
  }

  private _renderAnswer({ answer, decidedAt, decidedBy, timeZone, state: disputeState }: DeskDisputeDetail) {
    return html`<ds-card .heading=${disputeBadge(disputeState).text} .eyebrow=${decidedAt ? doneByText({ at: decidedAt, by: decidedBy }, timeZone, this.locale) : ''}>
      ${answer ? html`<p class="text">${answer}</p>` : nothing}
    </ds-card>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-desk-dispute-page': BillingDeskDisputePage;
  }
}
