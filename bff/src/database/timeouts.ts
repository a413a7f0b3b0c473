/** Every time limit of the database layer, in milliseconds. */

/** Opening a connection. Below five seconds, so that a request answers within five. */
export const CONNECT_TIMEOUT = 4_000;
/** One statement. */
export const STATEMENT_TIMEOUT = 10_000;
/** A transaction in which nothing happens. */
export const IDLE_IN_TRANSACTION_TIMEOUT = 15_000;
/** A pooled connection nobody uses. */
export const IDLE_TIMEOUT = 30_000;
/** Waiting for PGlite's single connection: as long as Prisma waits for a transaction. */
export const PGLITE_WAIT = 15_000;
/** The readiness check. */
export const CHECK_TIMEOUT = 2_000;

/** Rejects with what `onTimeout` makes when `work` takes longer than `milliseconds`. */
export async function withTimeout<T>(work: Promise<T>, milliseconds: number, onTimeout: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(onTimeout()), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
