/** What the pay page lets people choose: which bills and how much of each, and with what. Drawn into its one form. */
import '@portal/design-system/alert';
import '@portal/design-system/checkbox';
import '@portal/design-system/link';
import '@portal/design-system/money-field';
import '@portal/design-system/radio-group';
import { msg, str } from '@lit/localize';
import type { PayableBill, PayableBills, SavedMethods } from '@portal/bff/contract/payments';
import { formatMoney, formatPlainDate } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { expiryText, methodText } from './payment-text.ts';

/** What stands in the fields for amounts, by bill: cents, or the text while it is no amount. */
export type Amounts = ReadonlyMap<string, string>;

export const BOX = 'bill:';
export const AMOUNT = 'amount:';
/** The least that is charged at once. */
export const LEAST_CENTS = 50;

/** @param chosen the bills that are ticked, with their amounts */
export function renderBills({ bills }: PayableBills, chosen: Amounts, locale: Locale) {
  return html`${repeat(
    bills.filter(({ payableCents }) => payableCents > 0),
    ({ statementId }) => statementId,
    (bill) => renderBill(bill, chosen, locale),
  )}`;
}

function renderBill(bill: PayableBill, chosen: Amounts, locale: Locale) {
  const { statementId, number, dueOn, issuedOn, payableCents } = bill;
  const amount = chosen.get(statementId);
  const owed = formatMoney(payableCents, locale);
  return html`<div class="bill">
    <ds-checkbox name=${BOX + statementId} .checked=${amount !== undefined}>
      ${msg(str`Bill ${number}: ${owed}`, { id: 'billing.pay.bill' })}
      <span slot="hint">
        ${dueOn ? msg(str`Due ${formatPlainDate(dueOn, locale)}`, { id: 'billing.pay.due' }) : msg(str`Sent ${formatPlainDate(issuedOn, locale)}`, { id: 'billing.statement.sent' })}
      </span>
    </ds-checkbox>
    ${
      amount === undefined
        ? nothing
        : html`<ds-money-field
          name=${AMOUNT + statementId}
          required
          .label=${msg(str`Amount for bill ${number}`, { id: 'billing.pay.amount' })}
          .hint=${msg(str`Up to ${owed}`, { id: 'billing.pay.up-to' })}
          .min=${1}
          .max=${payableCents}
          .value=${amount}
        ></ds-money-field>`
    }
  </div>`;
}

/** Payments whose outcome is not known yet: what is on its way is not asked for again. */
export function renderOnTheWay({ bills }: Pick<PayableBills, 'bills'>, href: string | undefined, locale: Locale) {
  const cents = bills.reduce((sum, { pendingCents }) => sum + pendingCents, 0);
  if (cents === 0) return nothing;
  return html`<ds-alert tone="info">
    ${msg(str`${formatMoney(cents, locale)} is on its way already. We’ll tell you when your bank has answered.`, { id: 'billing.pay.on-the-way' })}
    ${href === undefined ? nothing : html`<ds-link .href=${href}>${msg('Your payments', { id: 'billing.payments.title' })}</ds-link>`}
  </ds-alert>`;
}

/** @param chosen a saved method's id, `card` or `bank` */
export function renderMethods({ methods }: SavedMethods, chosen: string) {
  const saved = methods.map((method) => ({
    value: method.id,
    label: methodText(method),
    ...(method.expires ? { description: expiryText(method) } : {}),
    disabled: method.expired,
  }));
  const added = [
    { value: 'card', label: saved.length > 0 ? msg('Another card', { id: 'billing.pay.other-card' }) : msg('Card', { id: 'billing.pay.card' }) },
    {
      value: 'bank',
      label: saved.length > 0 ? msg('Another bank account', { id: 'billing.pay.other-bank' }) : msg('Bank account', { id: 'billing.pay.bank' }),
      description: msg('Takes a few days until your bank has paid', { id: 'billing.pay.bank-days' }),
    },
  ];
  return html`<ds-radio-group
    name="method"
    required
    .label=${msg('How do you want to pay?', { id: 'billing.pay.method' })}
    .options=${[...saved, ...added]}
    .value=${chosen}
  ></ds-radio-group>`;
}

/** Now, or on a day that is chosen on the next page. */
export function renderWhen(isLater: boolean) {
  return html`<ds-radio-group
    name="when"
    required
    .label=${msg('When do you want to pay?', { id: 'billing.pay.when' })}
    .options=${[
      { value: 'now', label: msg('Now', { id: 'billing.pay.now' }) },
      {
        value: 'later',
        label: msg('On a later day', { id: 'billing.pay.later' }),
        description: msg('Choose a day, and we make the payment then.', { id: 'billing.scheduled.lead' }),
      },
    ]}
    .value=${isLater ? 'later' : 'now'}
  ></ds-radio-group>`;
}
