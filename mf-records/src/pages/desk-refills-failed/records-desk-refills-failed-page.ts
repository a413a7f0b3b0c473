/** Refills that were approved and are not at their pharmacy. */
import { RecordsDeskRefillsPage } from '../desk-refills/records-desk-refills-page.ts';

export class RecordsDeskRefillsFailedPage extends RecordsDeskRefillsPage {
  protected override readonly shown = 'failed';
}

declare global {
  interface HTMLElementTagNameMap {
    'records-desk-refills-failed-page': RecordsDeskRefillsFailedPage;
  }
}
