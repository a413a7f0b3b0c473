/** Time for tests. */
import type { Clock } from '../contract/clock.ts';

/** Time that moves only when told to. */
export class FakeClock implements Clock {
  private _now = 0;
  private _timers: { at: number; callback: () => void }[] = [];

  now(): number {
    return this._now;
  }

  after(ms: number, callback: () => void): () => void {
    const timer = { at: this._now + ms, callback };
    this._timers.push(timer);
    return () => (this._timers = this._timers.filter((each) => each !== timer));
  }

  advance(ms: number): void {
    const end = this._now + ms;
    for (;;) {
      const next = this._timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this._now = next.at;
      this._timers = this._timers.filter((each) => each !== next);
      next.callback();
    }
    this._now = end;
  }
}
