/**
 * Catches a mistake that compiles: using the root client inside a transaction
 * callback. That statement would run outside the transaction, and on PGlite,
 * which has one connection, wait for the transaction that waits for it.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

/** The root client was used where the transaction's own client belongs. A bug in our code, never in the data. */
export class TransactionMisuseError extends Error {
  override readonly name = 'TransactionMisuseError';

  constructor(what: string) {
    super(`${what} was used inside a transaction callback. Use the callback's own client (tx) instead.`);
  }
}

interface Scope {
  /** False once the callback has ended: what it left running may use the root client. */
  active: boolean;
}

const scope = new AsyncLocalStorage<Scope>();

/** Runs a transaction callback so that {@link assertOutsideTransaction} fails within it. */
export async function insideTransaction<T>(run: () => Promise<T>): Promise<T> {
  const mine: Scope = { active: true };
  try {
    return await scope.run(mine, run);
  } finally {
    mine.active = false;
  }
}

/** @throws {TransactionMisuseError} inside a transaction callback; `what` names the thing that was used. */
export function assertOutsideTransaction(what: string): void {
  if (scope.getStore()?.active) throw new TransactionMisuseError(what);
}
