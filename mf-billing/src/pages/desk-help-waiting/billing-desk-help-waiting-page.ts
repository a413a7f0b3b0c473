/** Applications for which the clinic waits for more. */
import { BillingDeskHelpPage } from '../desk-help/billing-desk-help-page.ts';

export class BillingDeskHelpWaitingPage extends BillingDeskHelpPage {
  protected override readonly shown = 'waiting';
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-desk-help-waiting-page': BillingDeskHelpWaitingPage;
  }
}
