/** What of the schedule is recorded for other systems; the entity is the visit. */
export interface SchedulesChanges {
  'appointment.marked': true;
}

declare module '../../changes/change-kinds.ts' {
  interface ChangeKinds extends SchedulesChanges {}
}
