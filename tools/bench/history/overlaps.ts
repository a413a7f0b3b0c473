/** Whether anybody or anything has two visits at once, and whether all that is agreed has its time and nothing else has any. */
import type { Found, FoundSlot, FoundVisit } from '../../../bff/bench/booking-times.ts';

interface Span {
  readonly startsAt: string;
  readonly endsAt: string;
}

const TICK_MS = 5 * 60_000;
const ticksOf = ({ startsAt, endsAt }: Span): number => Math.ceil(Date.parse(endsAt) / TICK_MS) - Math.floor(Date.parse(startsAt) / TICK_MS);
const meet = (a: Span, b: Span): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt;

export function findOverlaps(found: Found): string[] {
  const slots = new Map(found.slots.map((slot) => [slot.id, slot]));
  const agreed = found.visits.filter(({ status }) => status === 'booked');
  return [...sameTime(agreed, slots), ...tooMany(agreed, slots), ...wrongClaims(found, agreed, slots), ...wrongStatus(found, agreed)];
}

type Slots = ReadonlyMap<string, FoundSlot>;

/** Of a visit: whom and what nobody else can have at the same time. A time that is shared has seats. */
function resourcesOf({ patientId, slotId }: { readonly patientId: string; readonly slotId: string }, slots: Slots): string[] {
  const slot = slots.get(slotId);
  if (!slot || slot.capacity > 1) return [patientId];
  return [patientId, slot.practitionerId, ...(slot.roomId === null ? [] : [slot.roomId])];
}

function sameTime(agreed: readonly FoundVisit[], slots: Slots): string[] {
  const byResource = Map.groupBy(
    agreed.flatMap((visit) => resourcesOf(visit, slots).map((resource) => ({ resource, visit }))),
    ({ resource }) => resource,
  );
  return [...byResource].flatMap(([resource, having]) => {
    const visits = having.map(({ visit }) => visit).toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
    return visits.flatMap((visit, index) => {
      const next = visits[index + 1];
      return next && meet(visit, next) ? [`${resource} has visits ${visit.id} and ${next.id} at the same time.`] : [];
    });
  });
}

function tooMany(agreed: readonly FoundVisit[], slots: Slots): string[] {
  return [...Map.groupBy(agreed, ({ slotId }) => slotId)].flatMap(([slotId, visits]) => {
    const seats = slots.get(slotId)?.capacity ?? 0;
    return visits.length > seats ? [`Slot ${slotId} has ${visits.length} visits, and room for ${seats}.`] : [];
  });
}

/** Whatever is agreed or held has all steps of all it needs; what is not has none. */
function wrongClaims({ at, holds, claims }: Found, agreed: readonly FoundVisit[], slots: Slots): string[] {
  const held = holds.filter(({ state, expiresAt }) => state === 'held' && expiresAt > at);
  const holders = new Map([...agreed, ...held].map((row) => [row.id, row]));
  // A hold that moves a visit shares what overlaps with it, and is asked for whole when it is confirmed.
  const shared = new Set(held.filter(({ moves }) => moves !== null).map(({ id }) => id));
  const had = Map.groupBy(claims, ({ holdId, visitId }) => holdId ?? visitId ?? '');
  const missing = [...holders].flatMap(([id, row]) => {
    if (shared.has(id)) return [];
    const wanted = resourcesOf(row, slots).length + ((slots.get(row.slotId)?.capacity ?? 1) > 1 ? 1 : 0);
    const whole = (had.get(id) ?? []).filter(({ ticks }) => ticks === ticksOf(row));
    return whole.length === wanted ? [] : [`${id} has the time of ${whole.length} of the ${wanted} it takes.`];
  });
  const ended = new Set(holds.filter(({ state, expiresAt }) => state === 'held' && expiresAt <= at).map(({ id }) => id));
  const left = [...had.keys()].filter((id) => !holders.has(id) && !ended.has(id)).map((id) => `${id} still has time, and is neither agreed nor held.`);
  return [...missing, ...left];
}

/** A time that is said to be taken is somebody's. */
function wrongStatus({ slots, holds }: Found, agreed: readonly FoundVisit[]): string[] {
  const bySlot = new Map(slots.map((slot) => [slot.id, slot]));
  const uses = (row: { readonly slotId: string } & Span, slot: FoundSlot): boolean => {
    const taken = bySlot.get(row.slotId);
    if (!taken || taken.capacity > 1 || !meet(row, slot)) return false;
    return taken.practitionerId === slot.practitionerId || (taken.roomId !== null && taken.roomId === slot.roomId);
  };
  return slots.flatMap((slot) => {
    if (slot.capacity > 1) return [];
    const isBooked = agreed.some((visit) => uses(visit, slot));
    const isHeld = holds.some((hold) => hold.state === 'held' && uses(hold, slot));
    const isRight = slot.status === 'busy' ? isBooked : slot.status === 'held' ? isHeld : !isBooked;
    return isRight ? [] : [`Slot ${slot.id} is said to be ${slot.status}, and is not.`];
  });
}
