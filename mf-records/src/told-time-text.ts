/** When something began or ended, in the reader's words: a date, or what its source tells instead of one. */
import { msg, str } from '@lit/localize';
import type { ToldTime } from '@portal/bff/contract/records';
import { spanText } from './dosage/dose-numbers.ts';

/** Writes a date as exact as it is known. */
type Day = (date: string) => string;
type Told<Kind extends ToldTime['kind']> = Extract<ToldTime, { kind: Kind }>;

/** "34 years", "4 to 6 years"; of an open end the one that is there. */
function agesText({ low, high, unit }: Told<'age'>): string {
  return spanText({ low: low ?? high, high: high ?? low, unit });
}

function sinceAgeText(age: Told<'age'>): string {
  const ages = agesText(age);
  if (age.low !== null && age.high !== null) return msg(str`Since the age of ${ages}`, { id: 'records.told.since-age' });
  if (age.low === null) {
    return age.strict
      ? msg(str`Began before the age of ${ages}`, { id: 'records.told.began-before-age' })
      : msg(str`Began at the age of ${ages} or earlier`, { id: 'records.told.began-by-age' });
  }
  return age.strict
    ? msg(str`Began after the age of ${ages}`, { id: 'records.told.began-after-age' })
    : msg(str`Began at the age of ${ages} or later`, { id: 'records.told.began-from-age' });
}

function untilAgeText(age: Told<'age'>): string {
  const ages = agesText(age);
  if (age.low !== null && age.high !== null) return msg(str`Until the age of ${ages}`, { id: 'records.told.until-age' });
  if (age.low === null) {
    return age.strict
      ? msg(str`Ended before the age of ${ages}`, { id: 'records.told.ended-before-age' })
      : msg(str`Ended at the age of ${ages} or earlier`, { id: 'records.told.ended-by-age' });
  }
  return age.strict
    ? msg(str`Ended after the age of ${ages}`, { id: 'records.told.ended-after-age' })
    : msg(str`Ended at the age of ${ages} or later`, { id: 'records.told.ended-from-age' });
}

/** Why nobody says when. */
export function absentTimeText(reason: string): string {
  return reason === 'masked' || reason === 'not-permitted'
    ? msg('The date is not shared here. Ask your clinic.', { id: 'records.told.date-masked' })
    : msg('Date not known', { id: 'records.told.date-unknown' });
}

function sinceTold(told: ToldTime, day: Day): string {
  switch (told.kind) {
    case 'age':
      return sinceAgeText(told);
    case 'within':
      if (told.to === null) return msg(str`Began ${day(told.from ?? '')} or later`, { id: 'records.told.began-from' });
      if (told.from === null) return msg(str`Began ${day(told.to)} or earlier`, { id: 'records.told.began-by' });
      return msg(str`Began between ${day(told.from)} and ${day(told.to)}`, { id: 'records.told.began-between' });
    case 'words':
      return msg(str`Began: ${told.text}`, { id: 'records.told.began' });
    case 'absent':
      return told.reason === 'masked' || told.reason === 'not-permitted'
        ? msg('When it began is not shared here. Ask your clinic.', { id: 'records.told.began-masked' })
        : msg('Not known when it began', { id: 'records.told.began-unknown' });
  }
}

function untilTold(told: ToldTime, day: Day): string {
  switch (told.kind) {
    case 'age':
      return untilAgeText(told);
    case 'within':
      if (told.to === null) return msg(str`Ended ${day(told.from ?? '')} or later`, { id: 'records.told.ended-from' });
      if (told.from === null) return msg(str`Ended ${day(told.to)} or earlier`, { id: 'records.told.ended-by' });
      return msg(str`Ended between ${day(told.from)} and ${day(told.to)}`, { id: 'records.told.ended-between' });
    case 'words':
      return msg(str`Ended: ${told.text}`, { id: 'records.told.ended' });
    case 'absent':
      return absentTimeText(told.reason);
  }
}

/** "Since 2009", "Since the age of 34 years"; null where nothing is said. */
export function sinceText(date: string | null, told: ToldTime | null, day: Day): string | null {
  if (date !== null) return msg(str`Since ${day(date)}`, { id: 'records.conditions.since' });
  return told && sinceTold(told, day);
}

/** "Until 2009", "Until the age of 40 years"; null where nothing is said. */
export function untilText(date: string | null, told: ToldTime | null, day: Day): string | null {
  if (date !== null) return msg(str`Until ${day(date)}`, { id: 'records.conditions.until' });
  return told && untilTold(told, day);
}
