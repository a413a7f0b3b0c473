/** What of appointments is recorded for other systems; the entity is the visit. */
export interface AppointmentsChanges {
  'appointment.cancelled': true;
}

declare module '../../changes/change-kinds.ts' {
  interface ChangeKinds extends AppointmentsChanges {}
}
