/** Telling the clinic that a bill or a line of it is wrong. What is typed is kept until it is sent. */
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/page-header';
import '@portal/design-system/radio-group';
import '@portal/design-system/select';
import '@portal/design-system/stack';
import '@portal/design-system/text-area';
import { msg, str } from '@lit/localize';
import type { Dispute, Statement } from '@portal/bff/contract/billing';
import { FeaturePage, FormController, formatMoney, readTexts, Resource, TextDraft } from '@portal/shell/contract';
import { css, html } from 'lit';
import { readStatement, sendDispute } from '../../api/billing-api.ts';
import { REASONS, reasonText } from '../../dispute-text.ts';
import { statementTitle } from '../../statement-text.ts';

/** Where people come from says what it is about, as an estimate does. */
const askedReason = (): string => {
  const asked = new URLSearchParams(location.search).get('reason');
  return REASONS.find((reason) => reason === asked) ?? '';
};

/** In place of a line: the whole bill. */
const WHOLE = 'whole';

export class BillingDisputeNewPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      form {
        max-inline-size: 36rem;
      }
    `,
  ];

  private readonly _draft = new TextDraft(this, { name: () => `billing.dispute.${this._id}` });
  private readonly _statement = new Resource(this, {
    args: () => [this.api, this.subject, this._id] as const,
    load: async ([api, subject, id], reading) => {
      const [statement] = await Promise.all([readStatement(api, subject, id, reading), this._draft.load(reading.signal)]);
      return statement;
    },
  });
  private readonly _form = new FormController(this, {
    draft: this._draft,
    values: (form) => {
      const { line = WHOLE, reason = '', body = '' } = readTexts(form);
      return { lineId: line === WHOLE ? null : line, reason: reason as Dispute['reason'], body };
    },
    send: (dispute, call) => sendDispute(this.api, this.subject, this._id, dispute, call),
    said: () => msg('We have it. We will check the bill.', { id: 'billing.dispute.sent' }),
    sent: ({ id }) => this.navigation.navigate(`/billing/disputes/${id}`),
  });

  private get _id(): string {
    return this.params['statementId'] ?? '';
  }

  override render() {
    return html`
      <ds-page-header
        .heading=${msg('Tell us something is wrong', { id: 'billing.statement.dispute' })}
        .backHref=${this.navigation.href(`/billing/statements/${this._id}`)}
        .backLabel=${this._statement.value ? statementTitle(this._statement.value) : msg('Bill', { id: 'billing.statement.untitled' })}
      >
        ${msg('We check it and answer in the portal. While we check, this bill isn’t past due.', { id: 'billing.dispute.lead' })}
      </ds-page-header>
      ${this._statement.render(msg('Loading your bill', { id: 'billing.statement.loading' }), (statement) => this._renderForm(statement))}
    `;
  }

  private _renderForm(statement: Statement) {
    const { locale } = this.locale;
    const whole = msg(str`The whole bill, ${formatMoney(statement.totalCents, locale)}`, { id: 'billing.dispute.whole' });
    return html`<ds-card>
      ${this._form.render(html`<ds-stack>
        <ds-select
          name="line"
          required
          .label=${msg('What is it about?', { id: 'billing.dispute.line' })}
          .options=${[
            { value: WHOLE, label: whole },
            ...statement.lines.map(({ id, description, patientCents }) => ({ value: id, label: `${description}, ${formatMoney(patientCents, locale)}` })),
          ]}
          .value=${this._draft.typed('line') || WHOLE}
        ></ds-select>
        <ds-radio-group
          name="reason"
          required
          .label=${msg('What is wrong?', { id: 'billing.dispute.reason' })}
          .requiredMessage=${msg('Choose what is wrong.', { id: 'billing.dispute.reason-missing' })}
          .options=${REASONS.map((reason) => ({ value: reason, label: reasonText(reason) }))}
          .value=${this._draft.typed('reason') || askedReason()}
        ></ds-radio-group>
        <ds-text-area
          name="body"
          required
          maxlength="2000"
          .label=${msg('Description', { id: 'billing.dispute.body' })}
          .hint=${msg('What did you expect, and why?', { id: 'billing.dispute.body-hint' })}
          .value=${this._draft.typed('body')}
        ></ds-text-area>
        <div><ds-button type="submit" variant="primary">${msg('Send', { id: 'billing.dispute.send' })}</ds-button></div>
      </ds-stack>`)}
    </ds-card>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-dispute-new-page': BillingDisputeNewPage;
  }
}
