/** Says to desks that what they see of failed work has changed. */
import type { PortalEvent } from '../events/event-hub.ts';
import { jobEvents } from './events.ts';

/** @param clinicId whose work it is; `null` for work of no clinic, which every desk sees */
export function jobsChanged(clinicId: string | null): PortalEvent {
  return { type: 'desk.jobs-changed', scope: jobEvents['desk.jobs-changed'], ...(clinicId ? { clinicId } : { anyClinic: true }) };
}
