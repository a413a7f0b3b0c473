/** How long a toast stays, and a timer that can wait. */
import type { Clock } from '../timing/clock.ts';

/** No toast goes before this, however short. */
export const LEAST_MS = 6000;

/** A slow reader's pace, and the time to notice that there is something. */
const MS_PER_WORD = 500;
const MS_TO_NOTICE = 3000;

/**
 * @param text - What is to be read.
 * @param hasAction - Something can be done about it, which takes a decision too.
 * @returns Milliseconds.
 */
export function timeToRead(text: string, hasAction: boolean): number {
  const words = text.split(/\s+/).filter(Boolean).length;
  return Math.max(LEAST_MS, MS_TO_NOTICE + words * MS_PER_WORD) * (hasAction ? 2 : 1);
}

/** Runs something once a time has passed in which it was not paused. It begins paused. */
export class PausableTimer {
  private readonly _clock: Clock;
  private readonly _run: () => void;
  private _left: number;
  private _startedAt = 0;
  private _cancel: (() => void) | undefined;

  constructor(clock: Clock, milliseconds: number, run: () => void) {
    this._clock = clock;
    this._left = milliseconds;
    this._run = run;
  }

  /** Goes on; nothing happens if it runs already. */
  start(): void {
    if (this._cancel !== undefined) return;
    this._startedAt = this._clock.now();
    this._cancel = this._clock.after(this._run, this._left);
  }

  /** Stops; what is left of the time is kept. */
  pause(): void {
    if (this._cancel === undefined) return;
    this._cancel();
    this._cancel = undefined;
    this._left = Math.max(0, this._left - (this._clock.now() - this._startedAt));
  }
}
