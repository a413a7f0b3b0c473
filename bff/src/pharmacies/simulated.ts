/**
 * The demo's pharmacies: a double of what stands at the process's edge. It fails
 * on demand, so that what people see then can be tried out: of the pharmacies
 * named in {@link FAILING} every other look gets no answer, and {@link DECLINING}
 * says no to whatever is ordered there.
 */
import type { Database } from '../database/database.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { DISPENSE } from './dispense-kind.ts';
import { GatewayError } from './gateway.ts';
import type { PharmacyGateway } from './gateway.ts';

/** In the demo's directory. */
export const FAILING: ReadonlySet<string> = new Set(['quarry-row', 'harbor-light']);
export const DECLINING = 'juniper-specialty';
const CLOSED = 'old-mill';

const SECOND_MS = 1000;
/** When the pharmacy begins, when it is ready, and when it is picked up or shipped, after the order. */
export const STEPS = [
  { step: 'begin', afterMs: 15 * SECOND_MS },
  { step: 'ready', afterMs: 60 * SECOND_MS },
  { step: 'done', afterMs: 30 * 60 * SECOND_MS },
] as const;

export function simulatedPharmacies({ db, now }: { readonly db: Pick<Database, 'transaction'>; readonly now: () => Date }): PharmacyGateway {
  const unanswered = new Set<string>();
  return {
    async takesRequests(pharmacyId) {
      if (FAILING.has(pharmacyId) && !unanswered.delete(pharmacyId)) {
        unanswered.add(pharmacyId);
        throw new GatewayError('unreachable', false);
      }
      return pharmacyId !== CLOSED;
    },
    async send({ key, body }) {
      if (body['status'] !== 'active' || body['intent'] === 'proposal') return;
      if (pharmacyOf(body) === DECLINING) throw new GatewayError('422', true);
      const at = now().getTime();
      await db.transaction(async (tx) => {
        for (const { step, afterMs } of STEPS) {
          // The same order again is the same work.
          await enqueue(tx, DISPENSE, { refillId: key.value, step }, { key: `${key.value} ${step}`, dueAt: new Date(at + afterMs) });
        }
      });
    },
  };
}

/** The order says it as the performer of the supply. */
function pharmacyOf(body: Readonly<Record<string, unknown>>): unknown {
  const supply = body['dispenseRequest'] as { performer?: { identifier?: { value?: unknown } } } | undefined;
  return supply?.performer?.identifier?.value;
}
