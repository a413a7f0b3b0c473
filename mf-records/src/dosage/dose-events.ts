/** Events of the day, and ways into the body, in plain words (FHIR R4 `EventTiming`). */
import { msg, str } from '@lit/localize';
import type { CodedDose } from '@portal/bff/contract/records';

type DoseEvent = CodedDose['events'][number];

/** "before breakfast", "30 minutes before breakfast"; of several meals, `each` says whether all of them are meant. */
export function eventText({ event, minutes }: DoseEvent, each: boolean): string {
  if (minutes === null) return nameOf(event, each);
  const named = event === 'WAKE' ? msg('after waking up', { id: 'records.event.after-waking' }) : nameOf(event, each);
  return minutes === 1 ? msg(str`1 minute ${named}`, { id: 'records.event.minute' }) : msg(str`${minutes} minutes ${named}`, { id: 'records.event.minutes' });
}

function nameOf(event: DoseEvent['event'], each: boolean): string {
  switch (event) {
    case 'MORN':
      return msg('in the morning', { id: 'records.event.morn' });
    case 'MORN.early':
      return msg('early in the morning', { id: 'records.event.morn-early' });
    case 'MORN.late':
      return msg('late in the morning', { id: 'records.event.morn-late' });
    case 'NOON':
      return msg('at noon', { id: 'records.event.noon' });
    case 'AFT':
      return msg('in the afternoon', { id: 'records.event.aft' });
    case 'AFT.early':
      return msg('early in the afternoon', { id: 'records.event.aft-early' });
    case 'AFT.late':
      return msg('late in the afternoon', { id: 'records.event.aft-late' });
    case 'EVE':
      return msg('in the evening', { id: 'records.event.eve' });
    case 'EVE.early':
      return msg('early in the evening', { id: 'records.event.eve-early' });
    case 'EVE.late':
      return msg('late in the evening', { id: 'records.event.eve-late' });
    case 'NIGHT':
      return msg('at night', { id: 'records.event.night' });
    case 'PHS':
      return msg('after sleeping', { id: 'records.event.phs' });
    case 'HS':
      return msg('before going to bed', { id: 'records.event.hs' });
    case 'WAKE':
      return msg('when waking up', { id: 'records.event.wake' });
    case 'C':
      return each ? msg('with each meal', { id: 'records.event.c-each' }) : msg('with a meal', { id: 'records.event.c' });
    case 'CM':
      return msg('with breakfast', { id: 'records.event.cm' });
    case 'CD':
      return msg('with lunch', { id: 'records.event.cd' });
    case 'CV':
      return msg('with dinner', { id: 'records.event.cv' });
    case 'AC':
      return each ? msg('before each meal', { id: 'records.event.ac-each' }) : msg('before a meal', { id: 'records.event.ac' });
    case 'ACM':
      return msg('before breakfast', { id: 'records.event.acm' });
    case 'ACD':
      return msg('before lunch', { id: 'records.event.acd' });
    case 'ACV':
      return msg('before dinner', { id: 'records.event.acv' });
    case 'PC':
      return each ? msg('after each meal', { id: 'records.event.pc-each' }) : msg('after a meal', { id: 'records.event.pc' });
    case 'PCM':
      return msg('after breakfast', { id: 'records.event.pcm' });
    case 'PCD':
      return msg('after lunch', { id: 'records.event.pcd' });
    case 'PCV':
      return msg('after dinner', { id: 'records.event.pcv' });
  }
}

/** "by mouth". */
export function routeText(route: NonNullable<CodedDose['route']>): string {
  switch (route) {
    case 'mouth':
      return msg('by mouth', { id: 'records.route.mouth' });
    case 'under-tongue':
      return msg('under the tongue', { id: 'records.route.under-tongue' });
    case 'skin':
      return msg('on the skin', { id: 'records.route.skin' });
    case 'inhaled':
      return msg('breathed in', { id: 'records.route.inhaled' });
    case 'nose':
      return msg('in the nose', { id: 'records.route.nose' });
    case 'eye':
      return msg('in the eye', { id: 'records.route.eye' });
    case 'ear':
      return msg('in the ear', { id: 'records.route.ear' });
    case 'rectum':
      return msg('in the rectum', { id: 'records.route.rectum' });
    case 'vagina':
      return msg('in the vagina', { id: 'records.route.vagina' });
    case 'under-skin':
      return msg('as a shot under the skin', { id: 'records.route.under-skin' });
    case 'muscle':
      return msg('as a shot into a muscle', { id: 'records.route.muscle' });
    case 'vein':
      return msg('into a vein', { id: 'records.route.vein' });
  }
}
