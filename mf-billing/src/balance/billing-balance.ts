/** What is owed in all and why, what to do about it, and what else is under way. */
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/grid';
import '@portal/design-system/link';
import '../money-flow/billing-money-flow.ts';
import { msg, str } from '@lit/localize';
import type { BillingSummary } from '@portal/bff/contract/billing';
import { defineElement, FeatureElement, formatMoney, formatPlainDate, phoneHref } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { nextPath, nextText } from '../plans/next-payment.ts';
import { whyAllText, whyText } from '../why-text.ts';
import { balanceStyles } from './balance-styles.ts';

export class BillingBalance extends FeatureElement {
  static override styles = balanceStyles;

  @property({ attribute: false }) summary: BillingSummary | undefined;
  @property({ attribute: false }) headingLevel = 2;

  override render() {
    const { summary } = this;
    if (!summary) return nothing;
    const { why, balanceCents } = summary;
    return html`<ds-grid min-column="19rem" columns="2" align="start">
      <ds-card .tone=${balanceCents > 0 ? 'accent' : 'plain'} .headingLevel=${this.headingLevel} .heading=${msg('You owe', { id: 'billing.overview.owe' })}>
        ${this._renderOwed(summary)} ${this._renderAside(summary)} ${this._renderPay(summary)}
      </ds-card>
      ${
        why && balanceCents > 0
          ? html`<ds-card .headingLevel=${this.headingLevel} .heading=${msg('Where the money went', { id: 'billing.statement.flow' })}>
            <billing-money-flow .flow=${{ ...why, owedCents: balanceCents }}></billing-money-flow>
          </ds-card>`
          : nothing
      }
    </ds-grid>`;
  }

  private _renderOwed({ balanceCents, overdue, nextDue, why, openCount, pastDueNotice }: BillingSummary) {
    const { locale } = this.locale;
    return html`
      <p class="amount">${formatMoney(balanceCents, locale)}</p>
      ${why && balanceCents > 0 ? html`<p class="why">${openCount > 1 ? whyAllText(openCount, why, locale) : whyText(why, locale)}</p>` : nothing}
      ${
        overdue
          ? html`<p><ds-badge tone="danger">
              ${msg(str`Past due since ${formatPlainDate(overdue.oldest.dueOn, locale)}: ${formatMoney(overdue.cents, locale)}`, { id: 'billing.overview.overdue' })}
            </ds-badge></p>`
          : nothing
      }
      ${overdue && pastDueNotice ? html`<p>${pastDueNotice[locale] ?? pastDueNotice.en}</p>` : nothing}
      ${nextDue ? html`<p>${msg(str`Next due: ${formatMoney(nextDue.owedCents, locale)} by ${formatPlainDate(nextDue.dueOn, locale)}`, { id: 'billing.overview.next-due' })}</p>` : nothing}
      ${balanceCents === 0 ? html`<p>${msg('Nothing to pay. Thank you.', { id: 'billing.overview.nothing' })}</p>` : nothing}
    `;
  }

  /** What is not to be paid now: what comes back, is on its way, is checked, or is with insurance. */
  private _renderAside({ nextPayment, creditCents, refundCents, refundOf, pendingCents, openDisputes, insurance, paused }: BillingSummary) {
    const { locale } = this.locale;
    const link = (path: string, text: string) => html`<ds-link .href=${this.navigation.href(path)}>${text}</ds-link>`;
    const facts = [
      nextPayment && link(nextPath(nextPayment), nextText(nextPayment, locale)),
      creditCents > 0 &&
        link('/billing/credits', msg(str`We owe you ${formatMoney(creditCents, locale)}. You can use it for a bill.`, { id: 'billing.overview.credit' })),
      refundCents > 0 &&
        link(
          refundOf ? `/billing/payments/${refundOf}` : '/billing/credits',
          msg(str`We’re giving ${formatMoney(refundCents, locale)} back to you`, { id: 'billing.overview.refund' }),
        ),
      pendingCents > 0 && msg(str`${formatMoney(pendingCents, locale)} of it is on its way.`, { id: 'billing.statement.pending' }),
      ...openDisputes.map(({ id, number, answerBy }) =>
        link(
          `/billing/disputes/${id}`,
          msg(str`We’re checking bill ${number} and answer by ${formatPlainDate(answerBy, locale)}`, { id: 'billing.overview.checking' }),
        ),
      ),
      paused.plan > 0 &&
        link('/billing/plans', msg(str`${formatMoney(paused.plan, locale)} of it is paid by your payment plan`, { id: 'billing.overview.in-plan' })),
      paused.help > 0 &&
        link(
          '/billing/help',
          msg(str`${formatMoney(paused.help, locale)} of it is on hold until your request for help is answered`, { id: 'billing.overview.on-hold' }),
        ),
      insurance.count > 0 &&
        link(
          '/billing/insurance',
          msg(str`Insurance is still working on ${formatMoney(insurance.cents, locale)} of charges`, { id: 'billing.overview.insurance' }),
        ),
    ].filter((fact) => fact !== false && fact !== null);
    return facts.length === 0 ? nothing : html`<ul>${facts.map((fact) => html`<li>${fact}</li>`)}</ul>`;
  }

  private _renderPay({ balanceCents, pendingCents, payOnline, billingPhone: phone }: BillingSummary) {
    if (balanceCents === 0) return nothing;
    const canPay = payOnline && balanceCents > pendingCents && this.subject.scopes.includes('billing:write');
    return html`
      ${
        phone
          ? html`<p>
            ${
              canPay
                ? msg('Having trouble paying? Call us:', { id: 'billing.overview.trouble' })
                : msg('To pay, or if you’re having trouble paying, call us:', { id: 'billing.overview.how-to-pay' })
            }
            <ds-link .href=${phoneHref(phone)}>${phone}</ds-link>
          </p>`
          : nothing
      }
      ${canPay ? html`<ds-button slot="footer" variant="primary" .href=${this.navigation.href('/billing/pay')}>${msg('Pay now', { id: 'billing.overview.pay' })}</ds-button>` : nothing}
    `;
  }
}

// Not a view the shell mounts, so its page brings it along.
defineElement('billing-balance', BillingBalance);

declare global {
  interface HTMLElementTagNameMap {
    'billing-balance': BillingBalance;
  }
}
