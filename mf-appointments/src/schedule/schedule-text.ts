/** How what can be booked is put into words. */
import { msg, str } from '@lit/localize';
import type { Clash, OpenSlot, Refusal, VisitNeed, VisitTypeChoice } from '@portal/bff/contract/scheduling';
import { ApiError, formatDay, formatTime, formatViewerTime, formatZoneName, formatWallTime, isSomebodyElses, titleIn } from '@portal/shell/contract';
import type { LocaleSettings, Subject } from '@portal/shell/contract';

/** What somebody can come for, as they would say it. @param besides orders stand above it */
export function needText(need: VisitNeed, besides: boolean): { label: string; description: string } {
  switch (need) {
    case 'ordered':
      return {
        label: besides
          ? msg('Something else a doctor ordered', { id: 'appointments.need.ordered-else' })
          : msg('Something a doctor ordered', { id: 'appointments.need.ordered' }),
        description: msg('A scan, a test or a specialist', { id: 'appointments.need.ordered-what' }),
      };
    case 'follow_up':
      return {
        label: msg('A follow-up', { id: 'appointments.need.follow-up' }),
        description: msg('To talk about something we already know about', { id: 'appointments.need.follow-up-what' }),
      };
    case 'new_problem':
      return {
        label: msg('A new problem', { id: 'appointments.need.new-problem' }),
        description: msg('Something that hurts, changed or is worrying', { id: 'appointments.need.new-problem-what' }),
      };
    case 'check_up':
      return {
        label: msg('A check-up', { id: 'appointments.need.check-up' }),
        description: msg('A yearly visit to see that all is well', { id: 'appointments.need.check-up-what' }),
      };
    case 'vaccination':
      return {
        label: msg('A vaccine', { id: 'appointments.need.vaccine' }),
        description: msg('A flu shot or another one', { id: 'appointments.need.vaccine-what' }),
      };
    case 'lab':
      return {
        label: msg('A lab test', { id: 'appointments.need.lab' }),
        description: msg('A blood draw or another sample', { id: 'appointments.need.lab-what' }),
      };
  }
}

/** Why it can't be booked online, and what to do then. */
export function refusalText(refusal: Refusal, { minAge, maxAge }: Pick<VisitTypeChoice, 'minAge' | 'maxAge'>): { heading: string; text: string } {
  switch (refusal) {
    case 'needs-order':
      return {
        heading: msg('You need an order for this', { id: 'appointments.refusal.order' }),
        text: msg('A doctor has to order it first, and we have no order for it yet. Ask your doctor, or call your clinic.', {
          id: 'appointments.refusal.order-what',
        }),
      };
    case 'too-young':
      return {
        heading: msg(str`This is for people who are ${minAge ?? 0} or older`, { id: 'appointments.refusal.young' }),
        text: msg('Call your clinic. They know what fits.', { id: 'appointments.refusal.age-what' }),
      };
    case 'too-old':
      return {
        heading: msg(str`This is for people up to ${maxAge ?? 0} years old`, { id: 'appointments.refusal.old' }),
        text: msg('Call your clinic. They know what fits.', { id: 'appointments.refusal.age-what' }),
      };
    case 'by-phone':
      return {
        heading: msg('Please call to book this', { id: 'appointments.refusal.phone' }),
        text: msg('The clinic books these visits by phone.', { id: 'appointments.refusal.phone-what' }),
      };
    case 'on-request':
      return {
        heading: msg('Please ask us for this visit', { id: 'appointments.refusal.request' }),
        text: msg('Tell us which days suit you. The clinic finds a time and answers you.', { id: 'appointments.refusal.request-what' }),
      };
    case 'not-offered':
      return {
        heading: msg('We don’t offer this here', { id: 'appointments.refusal.not-offered' }),
        text: msg('Choose another clinic, or ask your clinic where to go.', { id: 'appointments.refusal.not-offered-what' }),
      };
  }
}

/** What is in the way of a time, or near it. */
export function clashText(clash: Clash, subject: Subject, viewer: LocaleSettings, zone: string): string {
  const { kind, clinic, gapMinutes, travelMinutes } = clash;
  const title = titleIn(clash, viewer.locale);
  const who = clash.person ?? (isSomebodyElses(subject) ? subject.displayName : null);
  const time = formatWallTime(clash.startsAt, zone, viewer.locale);
  if (kind === 'travel') {
    const [gap, way] = [gapMinutes ?? 0, travelMinutes ?? 0];
    return who === null
      ? msg(str`You have ${title} at ${time} at ${clinic}. There are ${gap} minutes in between, and the way takes about ${way}.`, {
          id: 'appointments.clash.travel',
        })
      : msg(str`${who} has ${title} at ${time} at ${clinic}. There are ${gap} minutes in between, and the way takes about ${way}.`, {
          id: 'appointments.clash.travel-theirs',
        });
  }
  return who === null
    ? msg(str`You have ${title} at ${time}.`, { id: 'appointments.clash.same' })
    : msg(str`${who} has ${title} at ${time}.`, { id: 'appointments.clash.same-theirs' });
}

/** The patient can't be at two visits at once; for everybody else it is only good to know. */
export const isBlocked = ({ clash }: Pick<OpenSlot, 'clash'>): boolean => clash?.kind === 'same-time' && clash.person === null;

/** `Tue, Nov 24, 3:30 PM`, by the clinic's clock. */
export const slotTime = ({ startsAt, timeZone }: Pick<OpenSlot, 'startsAt' | 'timeZone'>, { locale }: LocaleSettings): string =>
  `${formatDay(startsAt, timeZone, locale)}, ${formatWallTime(startsAt, timeZone, locale)}`;

/** The clinic's clock with the name of its zone: `3:30 PM CST`. */
export const clinicTime = ({ startsAt, timeZone }: Pick<OpenSlot, 'startsAt' | 'timeZone'>, { locale }: LocaleSettings): string =>
  formatTime(startsAt, timeZone, { locale, timeZone });

/** “That is 7:00 AM where you are now”, where the viewer's clock shows something else; else empty. */
export function hereText({ startsAt, timeZone }: Pick<OpenSlot, 'startsAt' | 'timeZone'>, viewer: LocaleSettings): string {
  const time = formatViewerTime(startsAt, timeZone, viewer);
  return time === '' ? '' : msg(str`That is ${time} where you are now.`, { id: 'appointments.time.here' });
}

/** The clinic's zone by name, and what the time is for a reader elsewhere. */
export function zoneText(time: Pick<OpenSlot, 'startsAt' | 'timeZone'>, viewer: LocaleSettings): string {
  const zone = formatZoneName(time.timeZone, viewer.locale);
  return [msg(str`The clinic’s clock is on ${zone}.`, { id: 'appointments.visit.zone' }), hereText(time, viewer)].filter(Boolean).join(' ');
}

/** What is wrong with booking, and what to do next; nothing for what is no matter of booking. */
export function bookingFailure(error: unknown): string | undefined {
  switch (error instanceof ApiError ? error.code : '') {
    case 'booking/slot-taken':
      return msg('Someone else just took this time. Choose another one.', { id: 'appointments.failure.taken' });
    case 'booking/hold-ended':
      return msg('We no longer keep this time. Choose another one.', { id: 'appointments.failure.ended' });
    case 'booking/patient-busy':
      return msg('There is already a visit at this time. Choose another time, or move that visit.', { id: 'appointments.failure.busy' });
    case 'booking/refused':
      return msg('This time can’t be booked online. Choose another one, or call your clinic.', { id: 'appointments.failure.refused' });
    case 'booking/not-movable':
      return msg('This visit can’t be moved online anymore. Call your clinic.', { id: 'appointments.failure.not-movable' });
    case 'booking/order-done':
      return msg('This is already scheduled. Look at your visits.', { id: 'appointments.failure.order-done' });
    case 'booking/too-many':
      return msg('That is as many visits as you can book online today. Call your clinic to book more.', { id: 'appointments.failure.too-many' });
    default:
      return undefined;
  }
}
