/** What is wrong in a field of the schedule's forms, by the name that the server has for it. */
import { msg } from '@lit/localize';

export function wrongFieldText(path: string): string {
  switch (path) {
    case 'untilTime':
      return msg('The end has to be after the start.', { id: 'appointments.clinic.wrong-until' });
    case 'untilDay':
    case 'lastDay':
      return msg('The last day can’t be before the first day.', { id: 'appointments.clinic.wrong-last' });
    case 'day':
      return msg('This time is past. Choose a later one.', { id: 'appointments.clinic.wrong-past' });
    case 'practitionerId':
      return msg('This person doesn’t work here anymore. Choose someone else.', { id: 'appointments.clinic.wrong-person' });
    default:
      return msg('Check what is here.', { id: 'appointments.clinic.wrong' });
  }
}

/** Weekly hours in which not one time has room. */
export const tooShortText = (): string =>
  msg('No time fits into these hours. Make each time shorter, or the hours longer.', { id: 'appointments.clinic.wrong-short' });
