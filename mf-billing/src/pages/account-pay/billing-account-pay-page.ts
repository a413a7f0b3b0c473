/** Paying bills that one answers for, in the same way as one's own; now alone, for a later day belongs to who can open them. */
import { msg, str } from '@lit/localize';
import type { CallOptions } from '@portal/bff/contract';
import type { NewPayment, PayableBills, Payment } from '@portal/bff/contract/payments';
import { personNameText } from '@portal/shell/contract';
import type { Call } from '@portal/shell/contract';
import { state } from 'lit/decorators.js';
import { payAccount, readAccount } from '../../api/payments-api.ts';
import { BillingPayPage } from '../pay/billing-pay-page.ts';

export class BillingAccountPayPage extends BillingPayPage {
  /** Who was treated; known once the bills are. */
  @state() private _name = '';

  protected override get home(): string {
    return `/billing/accounts/${this._accountId}`;
  }

  protected override get homeLabel(): string {
    return msg('Bills you answer for', { id: 'billing.account.title' });
  }

  protected override get heading(): string {
    return this._name === '' ? msg('Pay bills', { id: 'billing.pay.title' }) : msg(str`Pay ${this._name}’s bills`, { id: 'billing.pay.theirs' });
  }

  protected override get payments(): string {
    return this.home;
  }

  protected override get canWait(): boolean {
    return false;
  }

  protected override async readDue(reading: CallOptions): Promise<PayableBills> {
    const account = await readAccount(this.api, this.subject, this._accountId, reading);
    this._name = personNameText(account.name);
    return account;
  }

  protected override send(order: NewPayment, call: Call): Promise<Payment> {
    return payAccount(this.api, this.subject, this._accountId, order, call);
  }

  protected override paymentPath(paymentId: string): string {
    return `${this.home}/payments/${paymentId}`;
  }

  private get _accountId(): string {
    return this.params['accountId'] ?? '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-account-pay-page': BillingAccountPayPage;
  }
}
