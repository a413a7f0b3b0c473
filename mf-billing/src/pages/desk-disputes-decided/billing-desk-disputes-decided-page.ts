/** Disputes that have an answer, or were taken back. */
import type { DisputesShown } from '../../api/desk-billing-api.ts';
import { BillingDeskDisputesPage } from '../desk-disputes/billing-desk-disputes-page.ts';

export class BillingDeskDisputesDecidedPage extends BillingDeskDisputesPage {
  protected override readonly shown: DisputesShown = 'decided';
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-desk-disputes-decided-page': BillingDeskDisputesDecidedPage;
  }
}
