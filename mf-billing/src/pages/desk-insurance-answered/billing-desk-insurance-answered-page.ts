/** What people told of their insurance and has an answer, at the clinic desk. */
import type { RequestsShown } from '../../api/desk-insurance-api.ts';
import { BillingDeskInsurancePage } from '../desk-insurance/billing-desk-insurance-page.ts';

export class BillingDeskInsuranceAnsweredPage extends BillingDeskInsurancePage {
  protected override readonly shown: RequestsShown = 'decided';
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-desk-insurance-answered-page': BillingDeskInsuranceAnsweredPage;
  }
}
