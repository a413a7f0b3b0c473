/** How a plan of several visits is put into words, on the page and on paper. */
import { msg, str } from '@lit/localize';
import type { Itinerary, ItineraryStop } from '@portal/bff/contract/appointments';
import type { Locale } from '@portal/shell/contract';
import { preparationText } from './visit-text.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

/** The time until the next visit, and the way there. */
export function gapText({ gapMinutes, way, travelMinutes }: NonNullable<ItineraryStop['next']>): string {
  if (gapMinutes <= 0) return msg('The next visit begins before this one ends. Call the clinic.', { id: 'appointments.itinerary.overlap' });
  const time = durationText(gapMinutes);
  if (way === 'same-place') return msg(str`${time} until your next visit, at the same clinic`, { id: 'appointments.itinerary.same-place' });
  if (way === 'travel' && travelMinutes !== null) {
    const travel = durationText(travelMinutes);
    return msg(str`${time} to get to your next visit, at another clinic. By car it takes about ${travel}.`, { id: 'appointments.itinerary.travel-time' });
  }
  if (way === 'travel') return msg(str`${time} to get to your next visit, at another clinic`, { id: 'appointments.itinerary.travel' });
  return msg(str`${time} until your next visit`, { id: 'appointments.itinerary.gap' });
}

function durationText(minutes: number): string {
  if (minutes < HOUR) return msg(str`${minutes} minutes`, { id: 'appointments.itinerary.minutes' });
  if (minutes < DAY) {
    const [hours, rest] = [Math.floor(minutes / HOUR), minutes % HOUR];
    return rest === 0
      ? msg(str`${hours} h`, { id: 'appointments.itinerary.hours' })
      : msg(str`${hours} h ${rest} min`, { id: 'appointments.itinerary.hours-minutes' });
  }
  const days = Math.round(minutes / DAY);
  return days === 1 ? msg('1 day', { id: 'appointments.itinerary.one-day' }) : msg(str`${days} days`, { id: 'appointments.itinerary.days' });
}

/** The visits that are prepared for, what is to be begun first before, with the words about it. */
export function inPreparingOrder({ stops, preparing }: Itinerary, locale: Locale): { readonly stop: ItineraryStop; readonly words: string }[] {
  return preparing.flatMap((id) => {
    const stop = stops.find((one) => one.id === id);
    const words = stop && preparationText(stop, locale);
    return stop && words ? [{ stop, words }] : [];
  });
}
