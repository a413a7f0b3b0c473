/**
 * A visit as a file for the person's own calendar (RFC 5545). Others may see
 * that calendar: it says when and where, and nothing of what the visit is about.
 */
import type { Visit } from '@portal/bff/contract/appointments';

type CalendarVisit = Pick<Visit, 'id' | 'startsAt' | 'endsAt' | 'modality' | 'address' | 'clinicPhone'>;

/** @param summary what the calendar shows @param now when the file is made */
export function visitCalendar(visit: CalendarVisit, summary: string, now: Date): Blob {
  const { id, startsAt, endsAt, modality, address, clinicPhone } = visit;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Patient portal//Visits//EN',
    'BEGIN:VEVENT',
    `UID:${id}`,
    `DTSTAMP:${utc(now.toISOString())}`,
    `DTSTART:${utc(startsAt)}`,
    ...(endsAt ? [`DTEND:${utc(endsAt)}`] : []),
    `SUMMARY:${escaped(summary)}`,
    ...(modality === 'in_person' && address ? [`LOCATION:${escaped(address)}`] : []),
    ...(clinicPhone ? [`DESCRIPTION:${escaped(clinicPhone)}`] : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return new Blob([lines.map((line) => `${folded(line)}\r\n`).join('')], { type: 'text/calendar;charset=utf-8' });
}

/** `20261203T203000Z` */
const utc = (instant: string): string => new Date(instant).toISOString().replaceAll(/[-:]|\.\d+/g, '');

const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, (found) => `\\${found}`).replaceAll(/\r?\n/g, '\\n');

/** Lines are at most 75 bytes; what goes on begins with a space. */
function folded(line: string): string {
  const parts: string[] = [''];
  let bytes = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (bytes + size > 74) {
      parts.push('');
      bytes = 0;
    }
    parts[parts.length - 1] += character;
    bytes += size;
  }
  return parts.join('\r\n ');
}
