/** What somebody paid of an account that they answer for, with its receipt. */
import { msg } from '@lit/localize';
import type { CallOptions } from '@portal/bff/contract';
import type { Payment } from '@portal/bff/contract/payments';
import { readAccountPayment } from '../../api/payments-api.ts';
import { BillingPaymentPage } from '../payment/billing-payment-page.ts';

export class BillingAccountPaymentPage extends BillingPaymentPage {
  protected override get back(): { readonly path: string; readonly label: string } {
    return { path: `/billing/accounts/${this._accountId}`, label: msg('Bills you answer for', { id: 'billing.account.title' }) };
  }

  protected override get payPath(): string {
    return `/billing/accounts/${this._accountId}/pay`;
  }

  protected override get hasFile(): boolean {
    return false;
  }

  protected override read(paymentId: string, reading: CallOptions): Promise<Payment> {
    return readAccountPayment(this.api, this.subject, this._accountId, paymentId, reading);
  }

  private get _accountId(): string {
    return this.params['accountId'] ?? '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-account-payment-page': BillingAccountPaymentPage;
  }
}
