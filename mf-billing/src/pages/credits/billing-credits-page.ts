/** What people have coming: credits, each of which can pay a bill at once, and money that is on its way back. */
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/link';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import { msg, str } from '@lit/localize';
import type { OwnCredits } from '@portal/bff/contract/payments';
import { Action, FeaturePage, formatDate, formatMoney, phoneHref, Resource, whoseText } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { readCredits, useCredit } from '../../api/payments-api.ts';

type Credit = OwnCredits['credits'][number];
type Bill = OwnCredits['bills'][number];

/** Which credit pays which bill, and how much of it. */
interface Move {
  readonly credit: Credit;
  readonly bill: Bill;
  readonly cents: number;
}

export class BillingCreditsPage extends FeaturePage {
  private readonly _credits = new Resource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading) => readCredits(api, subject, reading),
    live: 'billing.changed',
  });

  private readonly _use = new Action(this, {
    send: ({ credit, bill, cents }: Move, call) => useCredit(this.api, this.subject, credit.statementId, { toStatementId: bill.statementId, cents }, call),
    said: (_answer, { bill, cents }) => msg(str`${formatMoney(cents, this.locale.locale)} was used for bill ${bill.number}.`, { id: 'billing.credits.used' }),
    done: (credits) => {
      this._credits.patch(() => credits);
      this.focusHeading();
    },
    failed: () => this._credits.refresh(),
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${whoseText(this.subject, msg('Money we owe you', { id: 'billing.credits.title' }), (person) => msg(str`Money we owe ${person}`, { id: 'billing.credits.theirs' }))}
        .backHref=${this.navigation.href('/billing')}
        .backLabel=${msg('Billing', { id: 'billing.overview.title' })}
      ></ds-page-header>
      ${this._use.renderFailure()} ${this._credits.render(msg('Loading', { id: 'billing.credits.loading' }), (credits) => this._renderAll(credits))}
    `;
  }

  private _renderAll(shown: OwnCredits) {
    const { credits, refunds } = shown;
    if (credits.length === 0 && refunds.length === 0) {
      return html`<ds-empty-state picture="bills" icon="bill" .heading=${msg('Nothing is owed to you', { id: 'billing.credits.none' })}>
        ${msg('If you pay too much, it shows up here.', { id: 'billing.credits.none-text' })}
      </ds-empty-state>`;
    }
    return html`${credits.map((credit) => this._renderCredit(credit, shown))} ${refunds.length > 0 ? this._renderRefunds(shown) : nothing}`;
  }

  private _renderCredit(credit: Credit, { bills, billingPhone: phone }: OwnCredits) {
    const { locale } = this.locale;
    const { number, creditCents, freeCents } = credit;
    const canUse = freeCents > 0 && bills.length > 0 && this.subject.scopes.includes('billing:write');
    const label = msg('Use it for a bill', { id: 'billing.credits.use' });
    return html`<ds-card .heading=${msg(str`${formatMoney(creditCents, locale)} from bill ${number}`, { id: 'billing.credits.from' })}>
      <p>
        ${
          freeCents < creditCents
            ? msg(str`${formatMoney(creditCents - freeCents, locale)} of it is on its way back to you.`, { id: 'billing.credits.going' })
            : msg('More was paid than this bill came to.', { id: 'billing.credits.why' })
        }
        ${phone ? html`${msg('Do you want it sent back instead? Call us:', { id: 'billing.credits.call' })} <ds-link .href=${phoneHref(phone)}>${phone}</ds-link>` : nothing}
      </p>
      ${
        canUse
          ? html`<ds-list divided .label=${label}>
              ${repeat(
                bills,
                ({ statementId }) => statementId,
                (bill) => this._renderBill(credit, bill),
              )}
            </ds-list>`
          : nothing
      }
    </ds-card>`;
  }

  private _renderBill(credit: Credit, bill: Bill) {
    const { locale } = this.locale;
    const cents = Math.min(credit.freeCents, bill.payableCents);
    const amount = formatMoney(cents, locale);
    return html`<ds-list-item>
      ${msg(str`Bill ${bill.number}: ${formatMoney(bill.payableCents, locale)}`, { id: 'billing.pay.bill' })}
      <ds-button
        slot="trailing"
        .busy=${this._use.busy}
        .label=${msg(str`Use ${amount} for bill ${bill.number}`, { id: 'billing.credits.use-label' })}
        @click=${() => this._use.run({ credit, bill, cents })}
      >
        ${msg(str`Use ${amount}`, { id: 'billing.credits.use-short' })}
      </ds-button>
    </ds-list-item>`;
  }

  private _renderRefunds({ refunds, timeZone }: OwnCredits) {
    const { locale } = this.locale;
    const label = msg('On its way back to you', { id: 'billing.credits.refunds' });
    return html`<ds-card .heading=${label}>
      <ds-list divided .label=${label}>
        ${repeat(
          refunds,
          ({ id }) => id,
          ({ paymentId, paymentNumber, amountCents, at, state }) => html`<ds-list-item .href=${this.navigation.href(`/billing/payments/${paymentId}`)}>
            ${formatMoney(amountCents, locale)}
            <span slot="meta">${msg(str`Payment ${paymentNumber}, since ${formatDate(at, timeZone, locale)}`, { id: 'billing.credits.refund-of' })}</span>
            <ds-badge slot="trailing" tone="info">
              ${state === 'asked' ? msg('Being checked', { id: 'billing.state.unsure' }) : msg('Being given back', { id: 'billing.payment.back-soon' })}
            </ds-badge>
          </ds-list-item>`,
        )}
      </ds-list>
    </ds-card>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-credits-page': BillingCreditsPage;
  }
}
