/** Refills that have an answer, or were canceled, the latest first. */
import { RecordsDeskRefillsPage } from '../desk-refills/records-desk-refills-page.ts';

export class RecordsDeskRefillsDecidedPage extends RecordsDeskRefillsPage {
  protected override readonly shown = 'decided';
}

declare global {
  interface HTMLElementTagNameMap {
    'records-desk-refills-decided-page': RecordsDeskRefillsDecidedPage;
  }
}
