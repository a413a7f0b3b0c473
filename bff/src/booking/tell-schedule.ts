/** Tells the desk of a clinic that its schedule has changed: whoever books, moves or cancels a visit, or opens and closes time, calls it. */
import type { Tx } from '../database/database.ts';
import type { Portal } from '../portal.ts';

export interface ScheduleChange {
  readonly clinicId: string;
  /** The visit, or what of the schedule it was. */
  readonly entityId: string;
  /** Whose visit it is: staff who are kept away from them don't hear of it. */
  readonly patientId?: string;
}

export function tellSchedule({ events }: Pick<Portal, 'events'>, tx: Tx, { clinicId, entityId, patientId }: ScheduleChange): Promise<void> {
  return events.publish(tx, { type: 'schedules.changed', scope: 'appointments:write', clinicId, entityId, ...(patientId ? { about: patientId } : {}) });
}
