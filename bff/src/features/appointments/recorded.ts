/** What of appointments is recorded for other systems; the entity is the visit. */
export interface AppointmentsChanges {
  'appointment.cancelled': true;
  /** Staff said that it takes place as its source says, or is off as it says. */
  'appointment.settled': true;
}

declare module '../../changes/change-kinds.ts' {
  interface ChangeKinds extends AppointmentsChanges {}
}
