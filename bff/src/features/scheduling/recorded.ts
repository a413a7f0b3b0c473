/** What booking records for other systems; the entity is the visit. */
export interface SchedulingChanges {
  'appointment.booked': true;
  'appointment.moved': true;
}

declare module '../../changes/change-kinds.ts' {
  interface ChangeKinds extends SchedulingChanges {}
}
