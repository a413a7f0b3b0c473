/** A clock for tests and stories: time passes only when told to. */
import type { Clock } from './clock.ts';

interface Planned {
  handle: number;
  at: number;
  run: () => void;
}

export class FakeClock implements Clock {
  private _now: number;
  private _planned: Planned[] = [];
  private _handles = 0;

  /** @param now - Milliseconds since 1970. */
  constructor(now = 0) {
    this._now = now;
  }

  now(): number {
    return this._now;
  }

  setTimeout(run: () => void, milliseconds: number): number {
    this._handles += 1;
    this._planned.push({ handle: this._handles, at: this._now + Math.max(0, milliseconds), run });
    return this._handles;
  }

  clearTimeout(handle: number): void {
    this._planned = this._planned.filter((planned) => planned.handle !== handle);
  }

  /** Lets time pass; whatever falls due runs in its order. */
  advance(milliseconds: number): void {
    const end = this._now + milliseconds;
    for (let next = this._nextUntil(end); next !== undefined; next = this._nextUntil(end)) {
      this.clearTimeout(next.handle);
      this._now = next.at;
      next.run();
    }
    this._now = end;
  }

  private _nextUntil(end: number): Planned | undefined {
    return this._planned.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  }
}
