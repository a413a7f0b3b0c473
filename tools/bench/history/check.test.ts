import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Found, FoundHold, FoundVisit } from '../../../bff/bench/booking-times.ts';
import { checkHistory } from './check.ts';
import type { Operation } from './operations.ts';

const ANN = 'ann';
const BEN = 'ben';
const AT = '2026-11-30T10:00:00.000Z';
const LATER = '2026-11-30T10:10:00.000Z';
const FIRST = { startsAt: '2026-12-10T15:00:00.000Z', endsAt: '2026-12-10T15:30:00.000Z' };
/** Begins before the first one ends. */
const SECOND = { startsAt: '2026-12-10T15:15:00.000Z', endsAt: '2026-12-10T15:45:00.000Z' };
const SPANS = { s1: FIRST, s2: SECOND, shared: { startsAt: '2026-12-10T18:00:00.000Z', endsAt: '2026-12-10T18:30:00.000Z' } };
type SlotId = keyof typeof SPANS;

const slot = (id: SlotId, status: string, capacity = 1) => ({
  id,
  practitionerId: 'doctor',
  roomId: capacity > 1 ? null : 'room',
  capacity,
  ...SPANS[id],
  status,
});
const hold = (id: string, slotId: SlotId, more: Partial<FoundHold> = {}): FoundHold => ({
  id,
  patientId: ANN,
  slotId,
  state: 'held',
  ...SPANS[slotId],
  expiresAt: LATER,
  visitId: null,
  moves: null,
  ...more,
});
const visit = (id: string, slotId: SlotId, more: Partial<FoundVisit> = {}): FoundVisit => ({
  id,
  patientId: ANN,
  slotId,
  ...SPANS[slotId],
  status: 'booked',
  ...more,
});
/** All the time that a hold or a visit takes. */
const claimsOf = (holder: { holdId?: string; visitId?: string }, resources: readonly string[]) =>
  resources.map((resource) => ({ holdId: null, visitId: null, ...holder, resource, ticks: 6 }));
const ALL = [ANN, 'doctor', 'room'];
const found = (more: Partial<Found> = {}): Found => ({ at: AT, slots: [], visits: [], holds: [], claims: [], ...more });

const held = (key: string, slotId: SlotId, holdId: string, more: object = {}): Operation => ({
  op: 'hold',
  patientId: ANN,
  outcome: 'ok',
  key,
  slotId,
  moves: null,
  holdId,
  expiresAt: LATER,
  ...more,
});
const confirmed = (holdId: string, visitId: string): Operation => ({ op: 'confirm', patientId: ANN, outcome: 'ok', holdId, visitId });
const untold = (operation: Operation): Operation => {
  const { op, patientId, key, slotId, moves, holdId, visitId } = operation as Operation & Record<string, never>;
  const parts = { op, patientId, key, slotId, moves, ...(op === 'hold' ? {} : { holdId }), ...(op === 'cancel' ? { visitId } : {}) };
  return { ...parts, outcome: 'unknown' } as unknown as Operation;
};

/** One visit of Ann's that was held and confirmed, and is there whole. */
const BOOKED: readonly Operation[] = [held('k1', 's1', 'h1'), confirmed('h1', 'v1')];
const THERE = found({
  slots: [slot('s1', 'busy'), slot('s2', 'busy')],
  visits: [visit('v1', 's1')],
  holds: [hold('h1', 's1', { state: 'booked', visitId: 'v1' })],
  claims: claimsOf({ visitId: 'v1' }, ALL),
});

test('a history in which everything is as it was said has no fault', () => {
  assert.deepEqual(checkHistory([], found()), []);
  assert.deepEqual(checkHistory(BOOKED, THERE), []);
});

test('two visits of one clinician at the same time are found', () => {
  const operations: Operation[] = [...BOOKED, { ...held('k2', 's2', 'h2'), patientId: BEN }, { ...confirmed('h2', 'v2'), patientId: BEN }];
  const faults = checkHistory(operations, {
    ...THERE,
    visits: [...THERE.visits, visit('v2', 's2', { patientId: BEN })],
    holds: [...THERE.holds, hold('h2', 's2', { patientId: BEN, state: 'booked', visitId: 'v2' })],
    claims: [...THERE.claims, ...claimsOf({ visitId: 'v2' }, [BEN, 'doctor', 'room'])],
  });
  assert.deepEqual(faults, ['doctor has visits v1 and v2 at the same time.', 'room has visits v1 and v2 at the same time.']);
});

test('more visits than a shared time has seats are found, as many as it has are not', () => {
  const people = ['p1', 'p2', 'p3'];
  const history = (count: number): [Operation[], Found] => {
    const some = people.slice(0, count);
    return [
      some.flatMap((patientId, n) => [
        { ...held(`k${n}`, 'shared', `h${n}`), patientId },
        { ...confirmed(`h${n}`, `v${n}`), patientId },
      ]),
      found({
        slots: [slot('shared', 'free', 2)],
        visits: some.map((patientId, n) => visit(`v${n}`, 'shared', { patientId })),
        holds: some.map((patientId, n) => hold(`h${n}`, 'shared', { patientId, state: 'booked', visitId: `v${n}` })),
        claims: some.flatMap((patientId, n) => claimsOf({ visitId: `v${n}` }, [patientId, `seat${n}`])),
      }),
    ];
  };
  assert.deepEqual(checkHistory(...history(2)), []);
  assert.deepEqual(checkHistory(...history(3)), ['Slot shared has 3 visits, and room for 2.']);
});

test('what was acknowledged and is not there is found: a hold, a visit, and the time of one', () => {
  assert.deepEqual(checkHistory([held('k1', 's1', 'h1')], found()), ['Hold h1 was acknowledged, and is not there.']);
  assert.deepEqual(checkHistory(BOOKED, { ...THERE, slots: [], visits: [], claims: [] }), ['Visit v1 was acknowledged, and is not there.']);
  assert.deepEqual(checkHistory(BOOKED, { ...THERE, claims: THERE.claims.slice(1) }), ['v1 has the time of 2 of the 3 it takes.']);
});

test('an acknowledged cancel or move that did not last is found', () => {
  const off: Operation = { op: 'cancel', patientId: ANN, outcome: 'ok', visitId: 'v1' };
  assert.deepEqual(checkHistory([...BOOKED, off], THERE), ['Visit v1 is s1, and can only be cancelled.']);
  const moved = [...BOOKED, held('k2', 'shared', 'h2', { moves: 'v1' }), confirmed('h2', 'v1')];
  const holds = [...THERE.holds, hold('h2', 'shared', { state: 'booked', visitId: 'v1', moves: 'v1' })];
  assert.deepEqual(checkHistory(moved, { ...THERE, holds }), ['Visit v1 is s1, and can only be shared.']);
});

test('what was refused and is there is found: a hold, and a visit', () => {
  const lost: Operation = { op: 'hold', patientId: ANN, outcome: 'fail', key: 'k1', slotId: 's1', moves: null };
  const there = found({ slots: [slot('s1', 'held')], holds: [hold('h1', 's1')], claims: claimsOf({ holdId: 'h1' }, ALL) });
  assert.deepEqual(checkHistory([lost], there), ['Hold h1 is there, and nobody asked for it or it was refused.']);
  const refused: Operation[] = [held('k1', 's1', 'h1'), { op: 'confirm', patientId: ANN, outcome: 'fail', holdId: 'h1' }];
  assert.deepEqual(checkHistory(refused, THERE), ['Hold h1 is booked, and can only be held.', 'Visit v1 is there, and nobody asked for it or it was refused.']);
});

test('what nobody was told of may be there or not', () => {
  const hold1 = held('k1', 's1', 'h1');
  const isHeld = found({ slots: [slot('s1', 'held')], holds: [hold('h1', 's1')], claims: claimsOf({ holdId: 'h1' }, ALL) });
  assert.deepEqual([checkHistory([untold(hold1)], isHeld), checkHistory([untold(hold1)], found())], [[], []]);
  const yes = [hold1, untold(confirmed('h1', 'v1'))];
  assert.deepEqual([checkHistory(yes, THERE), checkHistory(yes, isHeld)], [[], []]);
  const off = [...BOOKED, untold({ op: 'cancel', patientId: ANN, outcome: 'ok', visitId: 'v1' })];
  const isOff = { ...THERE, slots: [slot('s1', 'free')], visits: [visit('v1', 's1', { status: 'cancelled' })], claims: [] };
  assert.deepEqual([checkHistory(off, THERE), checkHistory(off, isOff)], [[], []]);
});

test('one key makes one hold, however often it was sent', () => {
  const twice = [untold(held('k1', 's1', 'h1')), held('k1', 's1', 'h1')];
  const one = { slots: [slot('s1', 'held')], holds: [hold('h1', 's1')], claims: claimsOf({ holdId: 'h1' }, ALL) };
  assert.deepEqual(checkHistory(twice, found(one)), []);
  const two = found({ ...one, holds: [...one.holds, hold('h2', 's1', { state: 'released' })] });
  assert.deepEqual(checkHistory(twice, two), ['Hold h2 is there, and nobody asked for it or it was refused.']);
});

test('time that nobody has, and a time that is said to be taken by nobody, are found', () => {
  const given = [held('k1', 's1', 'h1'), { op: 'release', patientId: ANN, outcome: 'ok', holdId: 'h1' } as const];
  const faults = checkHistory(
    given,
    found({ slots: [slot('s1', 'busy')], holds: [hold('h1', 's1', { state: 'released' })], claims: claimsOf({ holdId: 'h1' }, ['doctor']) }),
  );
  assert.deepEqual(faults, ['h1 still has time, and is neither agreed nor held.', 'Slot s1 is said to be busy, and is not.']);
});
