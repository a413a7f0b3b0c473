/**
 * Where a payment plan can go from where it is. It begins by the desk's yes, or
 * at once where no rule asks for one. A missed payment does not end it: it goes
 * on when that payment is made, and only its patient's side ends it early.
 */
import type { PlanPartState, PlanState } from '../../database/generated/client.ts';

const MOVES: Readonly<Record<PlanState, readonly PlanState[]>> = {
  proposed: ['active', 'declined', 'canceled'],
  active: ['missed', 'completed', 'canceled'],
  missed: ['active', 'completed', 'canceled'],
  completed: [],
  declined: [],
  canceled: [],
};

/** In which something is still to be paid by it. */
export const RUNNING = ['active', 'missed'] as const satisfies readonly PlanState[];
/** A bill is in one of these at most. */
export const OPEN = ['proposed', ...RUNNING] as const satisfies readonly PlanState[];

export const canMove = (from: PlanState, to: PlanState): boolean => MOVES[from].includes(to);
export const isOpen = (state: PlanState): boolean => (OPEN as readonly PlanState[]).includes(state);
export const isRunning = (state: PlanState): boolean => (RUNNING as readonly PlanState[]).includes(state);

/** Where a plan that runs stands by its parts. */
export function stateByParts(parts: readonly { readonly state: PlanPartState }[]): (typeof RUNNING)[number] | 'completed' {
  if (parts.every(({ state }) => state === 'paid' || state === 'dropped')) return 'completed';
  return parts.some(({ state }) => state === 'missed') ? 'missed' : 'active';
}
