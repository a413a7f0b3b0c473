/** Auto-pay: bills are paid when they are due, up to a limit, and never without a word some days before. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/money-field';
import '@portal/design-system/page-header';
import '@portal/design-system/stack';
import '../../plans/billing-later-nav.ts';
import { msg, str } from '@lit/localize';
import type { AutoPay, PlannedPayment } from '@portal/bff/contract/payment-plans';
import { Action, FeaturePage, FormController, formatMoney, formatPlainDate, readTexts, Resource, whoseText } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { cancelPlanned, endAutoPay, readAutoPay, setAutoPay } from '../../api/plans-api.ts';
import { renderMethodField, renderNoMethod, renderOffline } from '../../plans/method-field.ts';
import { describePlanError, methodText, plannedBadge } from '../../plans/plan-text.ts';

/** A limit that covers most bills, where nobody chose another. */
const USUAL_CAP = '20000';

export class BillingAutopayPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      form {
        max-inline-size: 36rem;
      }
    `,
  ];

  private readonly _auto = new Resource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading) => readAutoPay(api, subject, reading),
    live: ['billing.plans-changed', 'billing.changed'],
  });
  private readonly _form = new FormController(this, {
    summary: 'none',
    values: (form) => {
      const { methodId = '', cap = '' } = readTexts(form);
      return { methodId, capCents: Number(cap) };
    },
    send: (choice, call) => setAutoPay(this.api, this.subject, choice, call),
    said: () => msg('Auto-pay is on.', { id: 'billing.autopay.saved' }),
    sent: (auto) => this._onChanged(auto),
    failed: () => this._auto.refresh(),
    describe: describePlanError,
  });
  private readonly _off = new Action(this, {
    send: (_input: void, call) => endAutoPay(this.api, this.subject, call),
    said: () => msg('Auto-pay is off.', { id: 'billing.autopay.off-said' }),
    done: (auto) => this._onChanged(auto),
    describe: describePlanError,
  });
  private readonly _skip = new Action(this, {
    send: ({ id }: PlannedPayment, call) => cancelPlanned(this.api, this.subject, id, call),
    said: () => msg('We won’t charge this one.', { id: 'billing.autopay.skipped' }),
    done: async () => {
      await this._auto.refresh();
      this.focusHeading();
    },
    failed: () => this._auto.refresh(),
    describe: describePlanError,
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${whoseText(this.subject, msg('Auto-pay', { id: 'billing.autopay.title' }), (person) => msg(str`Auto-pay for ${person}`, { id: 'billing.autopay.theirs' }))}
        .backHref=${this.navigation.href('/billing')}
        .backLabel=${msg('Billing', { id: 'billing.overview.title' })}
      >
        ${msg('We pay each bill for you on the day it’s due, up to a limit that you set.', { id: 'billing.autopay.lead' })}
      </ds-page-header>
      <billing-later-nav current="autopay"></billing-later-nav>
      ${this._auto.render(msg('Loading auto-pay', { id: 'billing.autopay.loading' }), (auto) => this._renderAuto(auto))}
    `;
  }

  private _renderAuto(auto: AutoPay) {
    if (!auto.online) return renderOffline(auto.billingPhone);
    return html`
      ${this._renderWhyOff(auto)} ${auto.planned.length > 0 ? this._renderPlanned(auto.planned) : nothing}
      <ds-card .heading=${auto.on ? msg('Auto-pay is on', { id: 'billing.autopay.on' }) : msg('Turn on auto-pay', { id: 'billing.autopay.turn-on' })}>
        ${auto.methods.length === 0 ? renderNoMethod(this.navigation.href('/billing/methods')) : this._renderForm(auto)}
      </ds-card>
    `;
  }

  private _renderWhyOff({ on, offReason }: AutoPay) {
    if (on || offReason === null || offReason === 'chosen') return nothing;
    return html`<ds-alert quiet tone="warning" .heading=${msg('Auto-pay was turned off', { id: 'billing.autopay.was-off' })}>
      ${
        offReason === 'method-gone'
          ? msg('The card or account it used was removed. Choose another one to turn it on again.', { id: 'billing.autopay.off-method' })
          : msg('Your access had changed. You can turn it on again.', { id: 'billing.autopay.off-access' })
      }
    </ds-alert>`;
  }

  private _renderForm({ on, methods, noticeDays }: AutoPay) {
    return this._form.render(html`<ds-stack>
      ${renderMethodField(methods, on?.method?.id ?? '')}
      <ds-money-field
        name="cap"
        required
        .label=${msg('Your limit for one bill', { id: 'billing.autopay.cap' })}
        .hint=${msg('If a bill is more than this, we don’t charge it. We tell you, and you decide.', { id: 'billing.autopay.cap-hint' })}
        .min=${100}
        .value=${on ? String(on.capCents) : USUAL_CAP}
      ></ds-money-field>
      <p>${msg(str`We let you know ${on?.noticeDays ?? noticeDays} days before each charge. Until then you can skip it.`, { id: 'billing.autopay.notice' })}</p>
      ${this._off.renderFailure()}
      <div>
        <ds-button type="submit" variant="primary">
          ${on ? msg('Save changes', { id: 'billing.autopay.save' }) : msg('Turn on auto-pay', { id: 'billing.autopay.turn-on' })}
        </ds-button>
        ${
          on
            ? html`<ds-button variant="quiet" .busy=${this._off.busy} @click=${() => this._off.run()}>${msg('Turn off auto-pay', { id: 'billing.autopay.turn-off' })}</ds-button>`
            : nothing
        }
      </div>
    </ds-stack>`);
  }

  private _renderPlanned(planned: readonly PlannedPayment[]) {
    const label = msg('What comes next', { id: 'billing.autopay.next' });
    return html`<ds-card .heading=${label}>
      ${this._skip.renderFailure()}
      <ds-list divided .label=${label}>
        ${repeat(
          planned,
          ({ id }) => id,
          (payment) => this._renderRow(payment),
        )}
      </ds-list>
    </ds-card>`;
  }

  private _renderRow(payment: PlannedPayment) {
    const { locale } = this.locale;
    const badge = plannedBadge(payment);
    const [amount, day] = [formatMoney(payment.cents, locale), formatPlainDate(payment.chargeOn, locale)];
    const isOver = payment.state === 'over';
    return html`<ds-list-item>
      ${isOver ? msg(str`${amount}, due ${day}`, { id: 'billing.autopay.row-over' }) : msg(str`${amount} on ${day}`, { id: 'billing.plan.next-value' })}
      <span slot="meta">${msg(str`Bill ${payment.statementNumber}`, { id: 'billing.statement.title' })}</span>
      ${
        isOver
          ? html`<span slot="meta">${msg('We don’t charge it. Pay it yourself when it works for you.', { id: 'billing.autopay.over-text' })}</span>`
          : payment.method
            ? html`<span slot="meta">${methodText(payment.method)}</span>`
            : nothing
      }
      <ds-badge slot="trailing" .tone=${badge.tone}>${badge.text}</ds-badge>
      ${
        isOver
          ? html`<ds-button slot="trailing" .href=${this.navigation.href(`/billing/statements/${payment.statementId}`)} .label=${msg(str`See the bill: ${payment.statementNumber}`, { id: 'billing.autopay.see' })}>
              ${msg('See the bill', { id: 'billing.autopay.see-short' })}
            </ds-button>`
          : payment.pending
            ? nothing
            : html`<ds-button slot="trailing" .busy=${this._skip.busy} .label=${msg(str`Skip this one: bill ${payment.statementNumber}`, { id: 'billing.autopay.skip-label' })} @click=${() => this._skip.run(payment)}>
                ${msg('Skip this one', { id: 'billing.autopay.skip' })}
              </ds-button>`
      }
    </ds-list-item>`;
  }

  private async _onChanged(auto: AutoPay): Promise<void> {
    this._auto.patch(auto);
    await this.updateComplete;
    this.focusHeading();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-autopay-page': BillingAutopayPage;
  }
}
