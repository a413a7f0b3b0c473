/** Payment plans that the desk answered. */
import { BillingDeskPlansPage } from '../desk-plans/billing-desk-plans-page.ts';

export class BillingDeskPlansDecidedPage extends BillingDeskPlansPage {
  protected override readonly shown = 'decided';
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-desk-plans-decided-page': BillingDeskPlansDecidedPage;
  }
}
