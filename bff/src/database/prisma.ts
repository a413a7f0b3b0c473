/** Prisma over a pool of `pg` connections, with the layer's own errors and the transaction guard. */
import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { toDatabaseError } from './errors.ts';
import { PrismaClient } from './generated/client.ts';
import { createStatementNames } from './statement-names.ts';
import { assertOutsideTransaction, insideTransaction } from './transaction-guard.ts';

/** Waiting for a connection, and holding one: both in milliseconds. */
const TRANSACTION_OPTIONS = { maxWait: 15_000, timeout: 10_000 };

/** What a caller may read of the root client at any time, also inside a transaction. */
const HARMLESS = new Set<string | symbol>(['$disconnect', '$connect', 'then', 'constructor', 'toString']);

/** Wraps both forms of `$transaction`: a callback runs guarded, and a lost connection becomes our error. */
function guardedTransaction(client: PrismaClient): PrismaClient['$transaction'] {
  // Prisma's two overloads can't be expressed by one implementation signature.
  const run = client.$transaction.bind(client) as (work: unknown, options?: unknown) => Promise<unknown>;
  const guarded = async (work: unknown, options?: unknown): Promise<unknown> => {
    const callback = typeof work === 'function' ? (work as (tx: unknown) => Promise<unknown>) : null;
    try {
      return await run(callback ? (tx: unknown) => insideTransaction(() => callback(tx)) : work, options);
    } catch (error) {
      throw toDatabaseError(error, { operation: 'transaction' });
    }
  };
  return guarded as PrismaClient['$transaction'];
}

/** Makes the one client of a process. Its errors are those of `errors.ts`. */
export function createPrisma(pool: pg.Pool): PrismaClient {
  const base = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: createStatementNames() }),
    transactionOptions: TRANSACTION_OPTIONS,
    errorFormat: 'minimal',
  });
  const extended = base.$extends({
    query: {
      async $allOperations({ model, operation, args, query }) {
        try {
          return await query(args);
        } catch (error) {
          throw toDatabaseError(error, { model, operation });
        }
      },
    },
  });
  // The extension changes no signature; as its own type it could not be handed to libraries.
  const client = extended as unknown as PrismaClient;
  const $transaction = guardedTransaction(client);
  return new Proxy(client, {
    get(target, property) {
      if (typeof property === 'string' && !HARMLESS.has(property)) assertOutsideTransaction(`The root client (prisma.${property})`);
      if (property === '$transaction') return $transaction;
      return Reflect.get(target, property) as unknown;
    },
  });
}
