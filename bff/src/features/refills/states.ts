/**
 * Where a refill can go from where it is, and who moves it. The clinic and the
 * patient's side decide until the pharmacy has it; from then on it is where the
 * pharmacy says, also when the pharmacy takes back what it said.
 */
import type { RefillBy, RefillState } from '../../database/generated/client.ts';

/** On their way: of a medicine there is one of these at most. */
export const OPEN_STATES = ['asked', 'in_review', 'approved', 'sent', 'ready'] as const satisfies readonly RefillState[];
/** What waits for an answer of the clinic. */
export const UNDECIDED_STATES = ['asked', 'in_review'] as const satisfies readonly RefillState[];
/** Nothing comes after these. */
export const FINAL_STATES = ['refused', 'canceled'] as const satisfies readonly RefillState[];

const AT_PHARMACY = ['sent', 'ready', 'picked_up', 'shipped', 'failed'] as const satisfies readonly RefillState[];

type Moves = Readonly<Record<RefillState, readonly RefillState[]>>;

const without = (own: RefillState): readonly RefillState[] => AT_PHARMACY.filter((state) => state !== own);
const none: readonly RefillState[] = [];

const MOVES: Readonly<Record<RefillBy, Moves>> = {
  // Until somebody at the clinic has begun.
  patient: { ...nowhere(), asked: ['canceled'] },
  // `failed` → `approved`: sent once more.
  clinic: { ...nowhere(), asked: ['in_review', 'approved', 'refused'], in_review: ['asked', 'approved', 'refused'], failed: ['approved'] },
  // One that names a refill nobody here has answered was ordered elsewhere.
  pharmacy: {
    ...nowhere(),
    asked: without('failed'),
    in_review: without('failed'),
    approved: AT_PHARMACY,
    sent: without('sent'),
    ready: without('ready'),
    picked_up: without('picked_up'),
    shipped: without('shipped'),
    failed: without('failed'),
  },
  // Handed over to the pharmacy, or not to be; and what nobody has heard of for long.
  portal: { ...nowhere(), asked: ['failed'], in_review: ['failed'], approved: ['sent', 'failed'], sent: ['failed'], ready: ['failed'] },
};

function nowhere(): Record<RefillState, readonly RefillState[]> {
  return {
    asked: none,
    in_review: none,
    approved: none,
    sent: none,
    ready: none,
    picked_up: none,
    shipped: none,
    refused: none,
    failed: none,
    canceled: none,
  };
}

/** Whether somebody can move a refill from one state to another. */
export const canMove = (by: RefillBy, from: RefillState, to: RefillState): boolean => MOVES[by][from].includes(to);

export const isOpen = (state: RefillState): boolean => (OPEN_STATES as readonly RefillState[]).includes(state);
export const isUndecided = (state: RefillState): boolean => (UNDECIDED_STATES as readonly RefillState[]).includes(state);
export const isFinal = (state: RefillState): boolean => (FINAL_STATES as readonly RefillState[]).includes(state);

/** What a pharmacy says of one thing it dispenses. */
export interface Dispensed {
  /** FHIR status. */
  readonly status: string;
  readonly tracked: boolean;
}

/**
 * Where a refill is by all that its pharmacy dispenses for it, whatever came
 * first: the furthest counts, and an end without the medicine only where nothing
 * else is under way. Null where it says nothing.
 */
export function stateByPharmacy(dispensed: readonly Dispensed[]): (typeof AT_PHARMACY)[number] | null {
  const states = dispensed.flatMap((one) => stateOf(one) ?? []);
  return RANK.find((state) => states.includes(state)) ?? null;
}

const RANK = ['shipped', 'picked_up', 'ready', 'sent', 'failed'] as const satisfies readonly (typeof AT_PHARMACY)[number][];

function stateOf({ status, tracked }: Dispensed): (typeof AT_PHARMACY)[number] | null {
  switch (status) {
    case 'preparation':
    case 'on-hold':
      return 'sent';
    case 'in-progress':
      return tracked ? 'shipped' : 'ready';
    case 'completed':
      return tracked ? 'shipped' : 'picked_up';
    case 'cancelled':
    case 'declined':
    case 'stopped':
      return 'failed';
    default:
      return null;
  }
}
