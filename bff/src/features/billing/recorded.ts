/** What of billing is recorded for other systems; the entity is the patient, the bill or the dispute. */
export interface BillingChanges {
  'billing-preferences.changed': true;
  'statement.imported': true;
  'bill-dispute.opened': true;
  'bill-dispute.withdrawn': true;
  'bill-dispute.accepted': true;
  'bill-dispute.declined': true;
}

declare module '../../changes/change-kinds.ts' {
  interface ChangeKinds extends BillingChanges {}
}
