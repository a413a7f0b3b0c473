/** While the server is down, asks again and again whether it is back. */
import type { Clock } from './clock.ts';
import { systemClock } from './clock.ts';

/** Time between two looks, in milliseconds. */
const EVERY = 3000;

export class OutageWatch {
  private readonly _onChange: (down: boolean) => void;
  private readonly _clock: Clock;
  private _down = false;

  /** `onChange` is called when the server goes away and when it is back. */
  constructor(onChange: (down: boolean) => void, clock: Clock = systemClock) {
    this._onChange = onChange;
    this._clock = clock;
  }

  /** What a request just showed. */
  report(down: boolean): void {
    if (down === this._down) return;
    this._down = down;
    this._onChange(down);
    if (down) this._lookLater();
  }

  private _lookLater(): void {
    this._clock.after(EVERY, () => void this._look());
  }

  private async _look(): Promise<void> {
    if (!this._down) return;
    // No session is needed to ask, so nobody is signed out by asking.
    const ready = await fetch('/readyz', { cache: 'no-store' }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) this.report(false);
    else this._lookLater();
  }
}
