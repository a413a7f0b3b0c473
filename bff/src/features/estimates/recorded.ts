/** What of estimates is recorded for other systems; the entity is the estimate. */
export interface EstimatesChanges {
  'estimate.saved': true;
  'estimate.asked': true;
  'estimate.issued': true;
  'estimate.canceled': true;
  'estimate.bill-chosen': true;
}

declare module '../../changes/change-kinds.ts' {
  interface ChangeKinds extends EstimatesChanges {}
}
