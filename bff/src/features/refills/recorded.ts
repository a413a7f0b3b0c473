/** What of refills is recorded for other systems; the entity is the refill, of a pharmacy that is kept the patient. */
export interface RefillsChanges {
  'refill.asked': true;
  'refill.in_review': true;
  'refill.approved': true;
  'refill.sent': true;
  'refill.ready': true;
  'refill.picked_up': true;
  'refill.shipped': true;
  'refill.refused': true;
  'refill.failed': true;
  'refill.canceled': true;
  'refill.changed': true;
  'patient.pharmacy-chosen': true;
}

declare module '../../changes/change-kinds.ts' {
  interface ChangeKinds extends RefillsChanges {}
}
