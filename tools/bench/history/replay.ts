/** What may have become of one patient's holds and visits, by what they sent and were told. */
import type { CancelOperation, ConfirmOperation, ExtendOperation, HoldOperation, Operation } from './operations.ts';

export type HoldState = 'held' | 'released' | 'booked';

export interface HoldStory {
  readonly key: string;
  readonly slotId: string;
  /** The visit that it moves. */
  readonly moves: string | null;
  /** Null while nobody was told of it. */
  id: string | null;
  /** All that was sent with its key was refused. */
  isRefused: boolean;
  /** What it can be by now. */
  readonly states: Set<HoldState>;
  /** A yes to it may have been heard. */
  isMaybeBooked: boolean;
  /** When it can end, ISO 8601. */
  readonly expires: Set<string>;
}

export interface VisitStory {
  /** Where it can be by now: the id of its slot, or `cancelled`. */
  readonly places: Set<string>;
  /** What nobody was told of can also be done later. */
  readonly late: Set<string>;
}

export interface Story {
  readonly holds: HoldStory[];
  readonly visits: Map<string, VisitStory>;
}

const HOLD_MS = 10 * 60_000;

export function replay(operations: readonly Operation[]): Story {
  const story: Story = { holds: [], visits: new Map() };
  for (const operation of operations) {
    if (operation.op === 'hold') replayHold(story, operation);
    else if (operation.op === 'cancel') replayCancel(story, operation);
    else if (operation.op === 'confirm') replayConfirm(story, operation);
    else if (operation.op === 'extend') replayExtend(story, operation);
    else giveUp(holdOf(story, operation.holdId), operation.outcome === 'ok');
  }
  return story;
}

function replayHold({ holds }: Story, { key, slotId, moves, outcome, holdId, expiresAt }: HoldOperation): void {
  let hold = holds.find((one) => one.key === key);
  // What they held before is given up with it, also when the new one is lost to somebody else.
  for (const other of holds) if (other !== hold) giveUp(other, outcome === 'ok');
  if (!hold) {
    hold = { key, slotId, moves, id: null, isRefused: true, states: new Set(['held']), isMaybeBooked: false, expires: new Set() };
    holds.push(hold);
  }
  if (outcome !== 'fail') hold.isRefused = false;
  if (outcome === 'ok' && holdId !== undefined) {
    hold.id = holdId;
    // One that nobody was told of may come late, and then this one is given up with it.
    if (holds.some((other) => other !== hold && other.id === null && !other.isRefused)) hold.states.add('released');
    if (expiresAt !== undefined) hold.expires.add(expiresAt);
  }
}

function replayExtend(story: Story, { holdId, outcome, expiresAt }: ExtendOperation): void {
  const { expires } = holdOf(story, holdId);
  const longer = [...expires].map((one) => new Date(Date.parse(one) + HOLD_MS).toISOString());
  if (outcome === 'unknown') for (const one of longer) expires.add(one);
  if (outcome !== 'ok' || expiresAt === undefined) return;
  expires.clear();
  expires.add(expiresAt);
}

function replayConfirm({ holds, visits }: Story, { holdId, outcome, visitId }: ConfirmOperation): void {
  const hold = holdOf({ holds }, holdId);
  if (outcome === 'fail') return;
  if (outcome === 'unknown') {
    hold.states.add('booked');
    hold.isMaybeBooked = true;
    const moved = hold.moves === null ? undefined : visits.get(hold.moves);
    moved?.places.add(hold.slotId);
    moved?.late.add(hold.slotId);
    return;
  }
  // Said again of one that is booked, it is the same: where that visit is by now is another matter.
  const isNews = !hold.states.has('booked') || hold.isMaybeBooked;
  hold.states.clear();
  hold.states.add('booked');
  hold.isMaybeBooked = false;
  if (visitId === undefined || !isNews) return;
  const visit = visits.get(visitId) ?? { places: new Set(), late: new Set() };
  visit.late.delete(hold.slotId);
  visit.places.clear();
  for (const place of [hold.slotId, ...visit.late]) visit.places.add(place);
  visits.set(visitId, visit);
}

function replayCancel({ visits }: Story, { visitId, outcome }: CancelOperation): void {
  const visit = visits.get(visitId);
  if (!visit || outcome === 'fail') return;
  if (outcome === 'unknown') {
    visit.places.add('cancelled');
    visit.late.add('cancelled');
    return;
  }
  // What is off is not moved any more.
  visit.late.clear();
  visit.places.clear();
  visit.places.add('cancelled');
}

/** It may be given up; for certain where that was acknowledged and no yes can have come before. */
function giveUp({ states, isMaybeBooked }: HoldStory, isCertain: boolean): void {
  if (!states.has('held') && !isMaybeBooked) return;
  states.add('released');
  if (isCertain) states.delete('held');
}

function holdOf({ holds }: Pick<Story, 'holds'>, holdId: string): HoldStory {
  const hold = holds.find(({ id }) => id === holdId);
  if (!hold) throw new Error(`The log names hold ${holdId} before anybody was told of it.`);
  return hold;
}
