/** By the name of a kind, what must be put right before a job that failed for good is tried again. */
import type { Tx } from '../database/database.ts';

export type RetryHooks = ReadonlyMap<string, (tx: Tx, data: object) => Promise<void>>;
