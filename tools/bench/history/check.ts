/**
 * Says what is wrong with a history (BK-08): everything that was acknowledged is
 * there unless a later operation changed it, nothing that was refused is, what
 * nobody was told of is there or not, and no clinician, room, seat or patient has
 * two visits at once. Each patient's operations came one after the other and
 * nobody else touches what is theirs, so what may be there follows from their
 * own log alone.
 */
import { findOverlaps } from './overlaps.ts';
import type { Found, FoundHold, FoundVisit } from '../../../bff/bench/booking-times.ts';
import type { Operation } from './operations.ts';
import { replay } from './replay.ts';
import type { HoldStory, Story } from './replay.ts';

/** Sentences, none when all is as it must be. */
export function checkHistory(operations: readonly Operation[], found: Found): string[] {
  const stories = Map.groupBy(operations, ({ patientId }) => patientId);
  const patients = new Set([...stories.keys(), ...found.visits.map(({ patientId }) => patientId), ...found.holds.map(({ patientId }) => patientId)]);
  return [
    ...findOverlaps(found),
    ...[...patients].flatMap((patientId) => {
      const own = <T extends { readonly patientId: string }>(rows: readonly T[]): T[] => rows.filter((row) => row.patientId === patientId);
      const story = replay(stories.get(patientId) ?? []);
      return [...checkHolds(story, own(found.holds)), ...checkVisits(story, own(found.visits), own(found.holds))];
    }),
  ];
}

function checkHolds({ holds }: Story, found: readonly FoundHold[]): string[] {
  const rows = new Map(found.map((row) => [row.id, row]));
  const faults = holds.flatMap((story) => (story.id === null ? [] : checkHold(story, story.id, rows.get(story.id))));
  // What is left is there only if somebody sent it and was not told.
  const known = new Set(holds.map(({ id }) => id));
  const untold = holds.filter(({ id, isRefused }) => id === null && !isRefused);
  for (const row of found.filter(({ id }) => !known.has(id))) {
    const index = untold.findIndex(({ slotId }) => slotId === row.slotId);
    if (index < 0) faults.push(`Hold ${row.id} is there, and nobody asked for it or it was refused.`);
    else if (row.state === 'booked') faults.push(`Hold ${row.id} was booked, and nobody knew of it.`);
    else untold.splice(index, 1);
  }
  return faults;
}

function checkHold({ slotId, states, expires }: HoldStory, id: string, row: FoundHold | undefined): string[] {
  if (!row) return [`Hold ${id} was acknowledged, and is not there.`];
  const faults: string[] = [];
  if (row.slotId !== slotId) faults.push(`Hold ${id} is of another slot than was asked for.`);
  if (!states.has(row.state)) faults.push(`Hold ${id} is ${row.state}, and can only be ${[...states].join(' or ')}.`);
  if (!expires.has(row.expiresAt)) faults.push(`Hold ${id} ends at ${row.expiresAt}, and was said to end at ${[...expires].join(' or ')}.`);
  return faults;
}

function checkVisits({ visits, holds }: Story, found: readonly FoundVisit[], foundHolds: readonly FoundHold[]): string[] {
  const faults: string[] = [];
  const rows = new Map(found.map((row) => [row.id, row]));
  for (const [id, { places }] of visits) {
    const row = rows.get(id);
    const place = row && placeOf(row);
    if (place === undefined) faults.push(`Visit ${id} was acknowledged, and is not there.`);
    else if (!places.has(place)) faults.push(`Visit ${id} is ${place}, and can only be ${[...places].join(' or ')}.`);
  }
  // A yes that nobody was told of: its hold says which visit came of it.
  const untold = new Map(foundHolds.flatMap(({ id, visitId }) => (visitId === null ? [] : [[visitId, id]])));
  for (const row of found.filter(({ id }) => !visits.has(id))) {
    const hold = holds.find(({ id }) => id !== null && id === untold.get(row.id));
    if (!hold?.isMaybeBooked || hold.moves !== null) faults.push(`Visit ${row.id} is there, and nobody asked for it or it was refused.`);
    else if (placeOf(row) !== hold.slotId) faults.push(`Visit ${row.id} is ${placeOf(row)}, and was asked for at ${hold.slotId}.`);
  }
  return faults;
}

/** Where a visit is: its slot, or nowhere. */
const placeOf = ({ status, slotId }: FoundVisit): string => (status === 'booked' ? slotId : status);
