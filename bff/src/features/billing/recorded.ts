/** What of billing is recorded for other systems; the entity is the patient. */
export interface BillingChanges {
  'billing-preferences.changed': true;
}

declare module '../../changes/change-kinds.ts' {
  interface ChangeKinds extends BillingChanges {}
}
