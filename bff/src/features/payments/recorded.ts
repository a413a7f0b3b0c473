/** What of payments is recorded for other systems; the entity is the payment, for `statement.adjusted` the bill. */
export interface PaymentsChanges {
  'payment.ordered': true;
  'payment.succeeded': true;
  'payment.failed': true;
  'payment.refunded': true;
  'statement.adjusted': true;
}

declare module '../../changes/change-kinds.ts' {
  interface ChangeKinds extends PaymentsChanges {}
}
