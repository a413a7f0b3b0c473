/** What the two engines have in common below {@link Database}: a pool, and a few things each does its own way. */
import type pg from 'pg';

export type Engine = 'pglite' | 'postgres';

/** Called with the payload of each notification. */
export type NotificationListener = (payload: string) => void;

export interface Listening {
  /** Stops the listener. */
  stop(): Promise<void>;
}

export interface Driver {
  readonly engine: Engine;
  readonly pool: pg.Pool;
  /**
   * Calls `onNotify` for each NOTIFY on `channel`, and `onGap` after a lost
   * connection was made again: what was sent in between is gone.
   */
  listen(channel: string, onNotify: NotificationListener, onGap: () => void): Promise<Listening>;
  /** Resolves when the database answers. @throws {DatabaseUnavailableError} within two seconds */
  check(): Promise<void>;
  /**
   * Runs `work` on a connection of its own while no other process on the same
   * database does the same.
   */
  exclusively<T>(work: (client: pg.ClientBase) => Promise<T>): Promise<T>;
  /** Copies the data before a migration changes it; does nothing where that is the operator's job. */
  backup(label: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Settings of every connection. Statements are short, prepared once a
 * connection, and find rows by the same indexes whatever their values are. To
 * plan one anew for its values costs many times what it then takes, and to
 * compile it more still: left to itself, PostgreSQL does both for the largest.
 */
export const PLANNING: Readonly<Record<string, string>> = { plan_cache_mode: 'force_generic_plan', jit: 'off' };
