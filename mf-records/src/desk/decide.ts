/** Deciding refills at the desk: a proof of who decides is asked for where one needs it, and only those are then sent again. */
import type { DecidedRefills, RefillDecision } from '@portal/bff/contract/refills';
import { ApiError, runWithProof, StepUpCancelledError } from '@portal/shell/contract';
import type { ApiTransport, Call } from '@portal/shell/contract';

/** What became of one. */
export type DecidedRefill = DecidedRefills['items'][number];

const isUnproved = (answer: DecidedRefill): boolean => answer.outcome === 'undecided' && answer.code === 'proof-needed';

/**
 * Decides them; where some need a proof, asks for it once and sends those again. Without it they stay undecided.
 * @param send - sends some of them; the answers come in their order
 * @throws {ApiError}
 */
export async function decideWithProof(
  api: ApiTransport,
  items: readonly RefillDecision[],
  call: Call,
  send: (items: readonly RefillDecision[], call: Call) => Promise<DecidedRefills>,
): Promise<readonly DecidedRefill[]> {
  const { items: first } = await send(items, call);
  const unproved = items.filter((_item, index) => first[index] !== undefined && isUnproved(first[index]));
  if (unproved.length === 0) return first;
  try {
    // The first key has its answer: what is sent once more is another piece of work.
    const key = crypto.randomUUID();
    const proved = await withProof(api, () => send(unproved, { key }));
    return first.map((answer) => (isUnproved(answer) ? (proved.items.find(({ refillId }) => refillId === answer.refillId) ?? answer) : answer));
  } catch (error) {
    if (error instanceof StepUpCancelledError) return first;
    throw error;
  }
}

/** Asks for the proof before it is sent: that it is needed was answered for each, and not as a refusal of all. */
function withProof<Answer>(api: ApiTransport, work: () => Promise<Answer>): Promise<Answer> {
  let isAsked = false;
  return runWithProof(api, () => {
    if (isAsked) return work();
    isAsked = true;
    return Promise.reject(new ApiError(403, 'session/reauthentication-required'));
  });
}
