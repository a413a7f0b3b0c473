/** A clock for tests and stories: time passes only when told to. */
import type { Clock } from './clock.ts';

interface Planned {
  at: number;
  run: () => void;
}

export class FakeClock implements Clock {
  private _now: number;
  private _planned: Planned[] = [];

  /** @param now - Milliseconds since 1970. */
  constructor(now = 0) {
    this._now = now;
  }

  now(): number {
    return this._now;
  }

  after(run: () => void, milliseconds: number): () => void {
    const planned = { at: this._now + Math.max(0, milliseconds), run };
    this._planned.push(planned);
    return () => this._drop(planned);
  }

  /** Lets time pass; whatever falls due runs in its order. */
  advance(milliseconds: number): void {
    const end = this._now + milliseconds;
    for (let next = this._nextUntil(end); next !== undefined; next = this._nextUntil(end)) {
      this._drop(next);
      this._now = next.at;
      next.run();
    }
    this._now = end;
  }

  private _drop(planned: Planned): void {
    this._planned = this._planned.filter((each) => each !== planned);
  }

  private _nextUntil(end: number): Planned | undefined {
    return this._planned.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  }
}
