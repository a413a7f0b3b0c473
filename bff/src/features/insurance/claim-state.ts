/** How a claim stands. */
import { EobAmounts } from '../../insurance/eob.ts';
import type { ClaimState } from './schema.ts';

interface Explained {
  readonly outcome: string | null;
  readonly chargedCents: number | null;
  readonly paidCents: number | null;
  readonly amounts: unknown;
}

/** Of an explanation; a claim without one is `working`. */
export function claimState({ outcome, chargedCents, paidCents, amounts }: Explained): ClaimState {
  if (outcome === 'queued') return 'working';
  if (outcome === 'error') return 'problem';
  if (outcome === 'partial') return 'partly';
  const noncovered = amountsOf(amounts).noncovered ?? 0;
  return (paidCents ?? 0) <= 0 && noncovered > 0 && noncovered >= (chargedCents ?? 0) ? 'not_covered' : 'done';
}

/** As they are kept in a column; what can't be read is nothing. */
export const amountsOf = (json: unknown): EobAmounts => EobAmounts.safeParse(json).data ?? {};
