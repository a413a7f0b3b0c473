/** Payment plans of which a payment did not go through, for who wants to call and help. */
import { BillingDeskPlansPage } from '../desk-plans/billing-desk-plans-page.ts';

export class BillingDeskPlansMissedPage extends BillingDeskPlansPage {
  protected override readonly shown = 'missed';
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-desk-plans-missed-page': BillingDeskPlansMissedPage;
  }
}
