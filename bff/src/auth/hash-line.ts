/**
 * The line for hashing passwords, which is slow on purpose. Whoever has many
 * addresses could fill one line for all and so close sign-in. Here a turn and
 * places are kept for people on a browser they signed in on before, and for
 * who is signed in; of all others, one network has no more than its share, and
 * networks take turns.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { ApiProblem } from '../http/problem.ts';

/** Seconds after which the line is shorter. */
const RETRY_AFTER = 5;

/** For whom a password is hashed. Without one it is for the portal itself, as when the demo is filled. */
export type Seat =
  /** A browser or a person that was proved before. */
  | { readonly kind: 'known'; readonly who: string }
  /** Anybody, by {@link import('../http/network.ts').neighborhoodOf}. */
  | { readonly kind: 'open'; readonly network: string };

export interface LineLimits {
  /** Hashes at once. */
  readonly turns: number;
  /** Of those, for all who are not known. */
  readonly openTurns: number;
  /** Places of all who are not known, and of one network among them, those at their turn included. */
  readonly openPlaces: number;
  readonly networkShare: number;
  /** The same for those who are. */
  readonly knownPlaces: number;
  readonly knownShare: number;
}

interface Waiting {
  readonly seat: Seat | undefined;
  readonly begin: () => void;
}

const seats = new AsyncLocalStorage<Seat>();

/** Does work in which passwords are hashed for somebody. */
export const inSeat = <T>(seat: Seat, work: () => Promise<T>): Promise<T> => seats.run(seat, work);

export class HashLine {
  private readonly _limits: LineLimits;
  private _running = 0;
  private _openRunning = 0;
  private readonly _known: Waiting[] = [];
  /** Who waits, by network; the first one is next, and then goes to the end. */
  private readonly _open = new Map<string, Waiting[]>();
  private readonly _places = new Map<string, number>();

  constructor(limits: LineLimits) {
    this._limits = limits;
  }

  /** Does work when its turn comes. @throws {ApiProblem} service/busy: there is no place in the line */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const seat = seats.getStore();
    await this._take(seat);
    try {
      return await work();
    } finally {
      this._count(seat, -1);
      this._running -= 1;
      if (seat?.kind !== 'known') this._openRunning -= 1;
      this._next();
    }
  }

  private async _take(seat: Seat | undefined): Promise<void> {
    const { openPlaces, networkShare, knownPlaces, knownShare } = this._limits;
    const isKnown = seat?.kind === 'known';
    const share = isKnown ? knownShare : seat ? networkShare : Infinity;
    if ((this._places.get(keyOf(seat)) ?? 0) >= share) throw busy();
    if (!this._hasTurn(isKnown)) {
      const waiting = isKnown ? this._known.length : [...this._open.values()].reduce((all, { length }) => all + length, 0);
      if (waiting >= (isKnown ? knownPlaces : openPlaces)) throw busy();
      this._count(seat, 1);
      const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
      this._wait({ seat, begin });
      return begun;
    }
    this._count(seat, 1);
    this._begin(seat);
  }

  private _hasTurn(isKnown: boolean): boolean {
    return this._running < this._limits.turns && (isKnown || this._openRunning < this._limits.openTurns);
  }

  private _wait(waiting: Waiting): void {
    if (waiting.seat?.kind === 'known') {
      this._known.push(waiting);
      return;
    }
    const key = keyOf(waiting.seat);
    const line = this._open.get(key);
    if (line) line.push(waiting);
    else this._open.set(key, [waiting]);
  }

  /** Counted at once, so that nobody takes the turn in between. */
  private _begin(seat: Seat | undefined): void {
    this._running += 1;
    if (seat?.kind !== 'known') this._openRunning += 1;
  }

  /** Those known first, then the network that waits longest since its last turn. */
  private _next(): void {
    for (;;) {
      const next = (this._hasTurn(true) ? this._known.shift() : undefined) ?? (this._hasTurn(false) ? this._shiftOpen() : undefined);
      if (!next) return;
      this._begin(next.seat);
      next.begin();
    }
  }

  private _shiftOpen(): Waiting | undefined {
    const [entry] = this._open;
    if (!entry) return undefined;
    const [key, line] = entry;
    const next = line.shift();
    this._open.delete(key);
    if (line.length > 0) this._open.set(key, line);
    return next;
  }

  private _count(seat: Seat | undefined, by: 1 | -1): void {
    const key = keyOf(seat);
    const places = (this._places.get(key) ?? 0) + by;
    if (places > 0) this._places.set(key, places);
    else this._places.delete(key);
  }
}

const keyOf = (seat: Seat | undefined): string => (seat ? (seat.kind === 'known' ? `known ${seat.who}` : `open ${seat.network}`) : 'house');

const busy = (): ApiProblem => new ApiProblem('service/busy', { retryAfter: RETRY_AFTER });
