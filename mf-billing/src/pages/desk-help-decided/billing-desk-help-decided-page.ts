/** Applications that are decided or closed. */
import { BillingDeskHelpPage } from '../desk-help/billing-desk-help-page.ts';

export class BillingDeskHelpDecidedPage extends BillingDeskHelpPage {
  protected override readonly shown = 'decided';
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-desk-help-decided-page': BillingDeskHelpDecidedPage;
  }
}
