/** Why the schedule did not take something, and what to do next. */
import { msg } from '@lit/localize';
import { ApiError, describeError } from '@portal/shell/contract';

export function describeScheduleError(error: unknown): string {
  if (!(error instanceof ApiError)) return describeError(error);
  switch (error.code) {
    case 'schedule/not-markable':
      return msg('This can’t be noted for this visit now. It may be on another day, or canceled.', { id: 'appointments.clinic.not-markable' });
    case 'schedule/time-exists':
      return msg('There is already a time then. Choose another one.', { id: 'appointments.clinic.time-exists' });
    case 'booking/slot-taken':
      return msg('Someone has this time now. Choose another one.', { id: 'appointments.clinic.slot-taken' });
    case 'booking/patient-busy':
      return msg('The patient has another visit at that time. Choose another time.', { id: 'appointments.clinic.patient-busy' });
    default:
      return describeError(error);
  }
}
