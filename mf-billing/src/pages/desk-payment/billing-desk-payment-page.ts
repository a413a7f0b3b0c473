/** One payment at the desk: what it was for, what was booked of it, and giving money back. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/key-value-list';
import '@portal/design-system/money-field';
import '@portal/design-system/page-header';
import '@portal/design-system/stack';
import '@portal/design-system/text-area';
import { msg, str } from '@lit/localize';
import type { DeskPaymentDetail, DeskRefund, RefundDecision } from '@portal/bff/contract/payments';
import { Action, FeaturePage, FormController, formatDateTime, formatMoney, personNameText, Resource, TextDraft } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { askRefund, decideRefund, readDeskPayment } from '../../api/desk-payments-api.ts';
import { describeDeskPaymentError, refundBadge, zoneOf } from '../../desk-payments/desk-payment-text.ts';
import { renderLedger } from '../../desk-payments/ledger-table.ts';
import { renderRefunds } from '../../desk-payments/refund-list.ts';
import { failText, methodText, originText, paymentBadge } from '../../paying/payment-text.ts';

export class BillingDeskPaymentPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      p {
        margin-block: 0 var(--ds-space-4);
        overflow-wrap: anywhere;
      }

      ds-stack p {
        margin-block-end: 0;
      }

      form {
        max-inline-size: 36rem;
      }

      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ds-space-3);
      }
    `,
  ];

  private readonly _draft = new TextDraft(this, { name: () => `billing.desk-refund.${this._id}` });
  private readonly _no = new TextDraft(this, { name: () => `billing.desk-refund-no.${this._id}`, only: { field: 'words', maxLength: 500 } });
  private readonly _payment = new Resource(this, {
    args: () => [this.api, this.subject, this._id] as const,
    load: async ([api, subject, id], reading) => {
      const [payment] = await Promise.all([readDeskPayment(api, subject, id, reading), this._draft.load(reading.signal), this._no.load(reading.signal)]);
      return payment;
    },
    live: 'billing.changed',
    entity: ({ id }) => id,
  });
  private readonly _refund = new FormController(this, {
    draft: this._draft,
    summary: 'none',
    values: (_form, data) => ({ cents: Number(data.get('cents')), reason: String(data.get('reason') ?? '').trim() }),
    send: (refund, call) => askRefund(this.api, this.subject, this._id, refund, call),
    said: ({ refunds }) => askedText(refunds.at(-1)),
    sent: async (payment) => {
      this._payment.patch(payment);
      await this.updateComplete;
      // The form that had the focus is gone, and another one begins.
      this.focusHeading();
    },
    failed: () => this._payment.refresh(),
    describe: describeDeskPaymentError,
  });
  private readonly _decision = new FormController(this, {
    draft: this._no,
    summary: 'none',
    values: (_form, data): RefundDecision =>
      data.get('decision') === 'approve' ? { decision: 'approve' } : { decision: 'refuse', words: String(data.get('words') ?? '').trim() },
    check: (decision) =>
      decision.decision === 'refuse' && decision.words === '' ? [{ field: 'words', message: msg('Say why.', { id: 'billing.desk-payment.no-words' }) }] : [],
    send: (decision, call) => decideRefund(this.api, this.subject, this._waiting?.id ?? '', decision, call),
    said: () => msg('Your decision is saved.', { id: 'billing.desk-payment.decided' }),
    sent: (payment) => this._payment.patch(payment),
    failed: () => this._payment.refresh(),
    describe: describeDeskPaymentError,
  });

  private readonly _withdraw = new Action(this, {
    send: ({ id }: DeskRefund, call) => decideRefund(this.api, this.subject, id, { decision: 'withdraw' }, call),
    said: () => msg('You canceled it.', { id: 'billing.desk-refund.withdrawn' }),
    done: (payment) => this._payment.patch(payment),
    failed: () => this._payment.refresh(),
    describe: describeDeskPaymentError,
  });

  override render() {
    const payment = this._payment.value;
    return html`
      <ds-page-header
        .heading=${payment ? personNameText(payment.patient.displayName) : msg('Payment', { id: 'billing.desk-payment.title' })}
        .eyebrow=${payment ? msg(str`Payment ${payment.number}`, { id: 'billing.desk-payment.number' }) : ''}
        .backHref=${this.navigation.href('/payments')}
        .backLabel=${msg('Payments', { id: 'billing.desk-payments.title' })}
      ></ds-page-header>
      ${this._payment.render(msg('Loading the payment', { id: 'billing.desk-payment.loading' }), (shown) => this._renderPayment(shown))}
    `;
  }

  private get _id(): string {
    return this.params['paymentId'] ?? '';
  }

  /** The refund that this person may decide. */
  private get _waiting(): DeskRefund | undefined {
    return this._payment.value?.refunds.find(({ mayDecide }) => mayDecide);
  }

  private _renderPayment(payment: DeskPaymentDetail) {
    const badge = paymentBadge(payment);
    const mayWrite = this.subject.scopes.includes('billing:write');
    return html`
      ${mayWrite && this._waiting ? this._renderDecision(this._waiting) : nothing}
      <ds-card .heading=${formatMoney(payment.amountCents, this.locale.locale)}>
        <ds-badge slot="header" .tone=${badge.tone}>${badge.text}</ds-badge>
        <ds-key-value-list .items=${this._facts(payment)}></ds-key-value-list>
      </ds-card>
      ${payment.refunds.length > 0 ? this._renderRefunds(payment) : nothing} ${mayWrite && payment.refundableCents > 0 ? this._renderForm(payment) : nothing}
      ${
        payment.entries.length > 0
          ? html`<ds-card .heading=${msg('In the ledger', { id: 'billing.desk-payment.ledger' })}>
              ${renderLedger(payment.entries, this.locale, zoneOf(this.subject))}
            </ds-card>`
          : nothing
      }
    `;
  }

  private _renderRefunds({ refunds, colleagues }: DeskPaymentDetail) {
    const own = refunds.find(({ mayWithdraw }) => mayWithdraw);
    return html`<ds-card .heading=${msg('Refunds', { id: 'billing.desk-payment.refunds' })}>
      <ds-stack>
        ${renderRefunds(refunds, this.locale, zoneOf(this.subject))}
        ${
          own
            ? html`${this._withdraw.renderFailure()}
                <p>${secondText(colleagues)}</p>
                <div>
                  <ds-button .busy=${this._withdraw.busy} @click=${() => void this._withdraw.run(own)}
                    >${msg('Cancel this refund', { id: 'billing.desk-refund.withdraw' })}</ds-button
                  >
                </div>`
            : nothing
        }
      </ds-stack>
    </ds-card>`;
  }

  private _facts({ method, origin, payerName, at, parts, patient, state, failCode }: DeskPaymentDetail) {
    const { locale } = this.locale;
    const facts = [
      { label: msg('Patient number', { id: 'billing.desk-payment.patient' }), value: patient.patientNumber },
      { label: msg('Date', { id: 'billing.desk-payment.at' }), value: formatDateTime(at, zoneOf(this.subject), this.locale) },
      { label: msg('Paid by', { id: 'billing.desk-payment.by' }), value: payerName ?? originText(origin) },
      { label: msg('Paid with', { id: 'billing.desk-payment.with' }), value: method ? methodText(method) : '' },
      {
        label: msg('For', { id: 'billing.desk-payment.for' }),
        value: parts.map(
          ({ number, cents }) => html`<div>${msg(str`Bill ${number}: ${formatMoney(cents, locale)}`, { id: 'billing.desk-payment.part' })}</div>`,
        ),
      },
      { label: msg('Why not', { id: 'billing.desk-payment.why-not' }), value: state === 'failed' ? failText(failCode) : '' },
    ];
    return facts.filter(({ value }) => value !== '');
  }

  private _renderDecision({ amountCents, reason, askedBy }: DeskRefund) {
    const amount = formatMoney(amountCents, this.locale.locale);
    return html`<ds-card .heading=${msg('Your decision', { id: 'billing.desk-payment.decide' })}>
      <p>${msg(str`${askedBy ?? ''} wants to give back ${amount}: ${reason}`, { id: 'billing.desk-payment.wants' })}</p>
      ${this._decision.render(html`<ds-stack>
        <ds-text-area
          name="words"
          maxlength="500"
          .label=${msg('If you say no, why?', { id: 'billing.desk-payment.why' })}
          .value=${this._no.typed('words')}
        ></ds-text-area>
        <div class="buttons">
          <ds-button type="submit" name="decision" value="approve" variant="primary">${msg('Agree', { id: 'billing.desk-payment.agree' })}</ds-button>
          <ds-button type="submit" name="decision" value="refuse">${msg('Say no', { id: 'billing.desk-payment.no' })}</ds-button>
        </div>
      </ds-stack>`)}
    </ds-card>`;
  }

  private _renderForm(payment: DeskPaymentDetail) {
    const { refundableCents } = payment;
    const { locale } = this.locale;
    return html`<ds-card .heading=${msg('Give money back', { id: 'billing.desk-payment.give-back' })}>
      ${limitTexts(payment, locale).map((text) => html`<p>${text}</p>`)}
      ${repeat(
        [payment.refunds.length],
        (count) => count,
        () =>
          this._refund.render(html`<ds-stack>
        <ds-money-field
          name="cents"
          required
          .label=${msg('How much?', { id: 'billing.desk-payment.amount' })}
          .hint=${msg(str`Up to ${formatMoney(refundableCents, locale)}`, { id: 'billing.desk-payment.most' })}
          .min=${1}
          .max=${refundableCents}
          .value=${this._draft.typed('cents')}
        ></ds-money-field>
        <ds-text-area
          name="reason"
          required
          maxlength="500"
          .label=${msg('Why?', { id: 'billing.desk-payment.reason' })}
          .hint=${msg('Your colleagues read it, patients don’t.', { id: 'billing.desk-payment.reason-hint' })}
          .value=${this._draft.typed('reason')}
        ></ds-text-area>
        <div><ds-button type="submit" variant="primary">${msg('Give back', { id: 'billing.desk-payment.send' })}</ds-button></div>
      </ds-stack>`),
      )}
    </ds-card>`;
  }
}

/** What one person gives back alone, and who is asked for more. */
function limitTexts({ aloneCents, refundableCents, isOwn, colleagues }: DeskPaymentDetail, locale: Locale): string[] {
  const amount = formatMoney(aloneCents, locale);
  const limit = isOwn
    ? msg('This is about you or your family. A colleague has to agree to any amount.', { id: 'billing.desk-payment.own' })
    : aloneCents > 0
      ? msg(str`Up to ${amount} you can give back alone. Above that a colleague has to agree.`, { id: 'billing.desk-payment.alone' })
      : msg('A colleague has to agree to it.', { id: 'billing.desk-payment.by-two' });
  return aloneCents < refundableCents ? [limit, secondText(colleagues)] : [limit];
}

function secondText(colleagues: readonly string[]): string {
  const names = colleagues.join(', ');
  return colleagues.length === 0
    ? msg('No one else at this clinic can agree yet. Have a colleague get access to bills first.', { id: 'billing.desk-payment.nobody' })
    : msg(str`Who can agree: ${names}`, { id: 'billing.desk-payment.who-can' });
}

/** What became of what was asked for a moment ago. */
const askedText = (refund: DeskRefund | undefined): string => (refund ? refundBadge(refund).text : '');

declare global {
  interface HTMLElementTagNameMap {
    'billing-desk-payment-page': BillingDeskPaymentPage;
  }
}
