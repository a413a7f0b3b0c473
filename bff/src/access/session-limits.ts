/**
 * How much one session may ask for, counted in each process: so many requests a
 * minute, and fewer of those that search or gather much. Who has been still for
 * a minute may ask for a minute's worth at once, so that a page that loads ten
 * things, and somebody who clicks fast, never meet it.
 */
import { perDatabase } from '../database/batches.ts';
import { ApiProblem } from '../http/problem.ts';
import type { Portal } from '../portal.ts';
import type { WorkKind } from './work-line.ts';

const MINUTE_MS = 60_000;

interface Left {
  readonly requests: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What is left of a minute's worth, by key; it comes back evenly. */
export class Allowance {
  private readonly _aMinute: number;
  /** Only those of which something was taken in the last minute or two. */
  private readonly _left = new Map<string, Left>();
  private _sweptAt = 0;

  constructor(aMinute: number) {
    this._aMinute = aMinute;
  }

  /** How many keys it knows. */
  get size(): number {
    return this._left.size;
  }

  /** Takes one. @throws {ApiProblem} request/rate-limited, with the seconds until there is one again */
  take(key: string, now: Date): void {
    const at = now.getTime();
    this._sweep(at);
    const requests = this._leftOf(key, at);
    if (requests < 1) throw new ApiProblem('request/rate-limited', { retryAfter: Math.ceil(((1 - requests) * 60) / this._aMinute) });
    this._left.set(key, { requests: requests - 1, at });
  }

  private _leftOf(key: string, at: number): number {
    const before = this._left.get(key);
    if (!before) return this._aMinute;
    const back = (Math.max(0, at - before.at) * this._aMinute) / MINUTE_MS;
    return Math.min(this._aMinute, before.requests + back);
  }

  /** After a minute all has come back. */
  private _sweep(at: number): void {
    if (Math.abs(at - this._sweptAt) < MINUTE_MS) return;
    this._sweptAt = at;
    for (const [key, left] of this._left) if (Math.abs(at - left.at) >= MINUTE_MS) this._left.delete(key);
  }
}

/** Made once of the settings of a process. */
const byDatabase = perDatabase((): Map<WorkKind, Allowance> => new Map());

function allowanceOf({ db, config }: Pick<Portal, 'db' | 'config'>, kind: WorkKind): Allowance {
  const made = byDatabase(db);
  const one = made.get(kind) ?? new Allowance(kind === 'costly' ? config.sessionSearchesAMinute : config.sessionRequestsAMinute);
  made.set(kind, one);
  return one;
}

/** Counts one request of a session. @throws {ApiProblem} request/rate-limited */
export function countRequest(portal: Pick<Portal, 'db' | 'config' | 'now'>, sessionId: string, kind: WorkKind): void {
  const now = portal.now();
  allowanceOf(portal, 'any').take(sessionId, now);
  if (kind === 'costly') allowanceOf(portal, 'costly').take(sessionId, now);
}
