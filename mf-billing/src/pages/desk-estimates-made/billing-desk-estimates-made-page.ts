/** Good-faith estimates that the clinic made, newest first. */
import type { EstimatesShown } from '../../api/estimates-api.ts';
import { BillingDeskEstimatesPage } from '../desk-estimates/billing-desk-estimates-page.ts';

export class BillingDeskEstimatesMadePage extends BillingDeskEstimatesPage {
  protected override readonly shown: EstimatesShown = 'issued';
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-desk-estimates-made-page': BillingDeskEstimatesMadePage;
  }
}
