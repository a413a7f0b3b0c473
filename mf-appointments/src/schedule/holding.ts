/** Holding a time while somebody checks it: one at a time, and what became of the last one that was wanted. */
import type { OpenSlot } from '@portal/bff/contract/scheduling';
import { Action, describeError } from '@portal/shell/contract';
import type { ApiTransport, Subject, WorkHost } from '@portal/shell/contract';
import type { LostTime } from './appointments-lost.ts';
import type { Search } from './find-filter.ts';
import { alternativesOf, holdTime } from '../api/scheduling-api.ts';
import type { HeldTime } from '../api/scheduling-api.ts';
import { bookingFailure } from './schedule-text.ts';

export interface HoldingOptions {
  readonly search: () => Search;
  /** It is held now. */
  readonly held: () => void;
  /** Somebody was faster. */
  readonly lost: () => void;
}

type Host = WorkHost & { readonly api: ApiTransport; readonly subject: Subject };

export class Holding {
  private readonly _host: Host;
  private readonly _options: HoldingOptions;
  private readonly _action: Action<OpenSlot, HeldTime>;
  private _held: HeldTime | null = null;
  private _lost: LostTime | null = null;
  /** The time that is being held. */
  private _wanted: OpenSlot | undefined;

  constructor(host: Host, options: HoldingOptions) {
    this._host = host;
    this._options = options;
    this._action = new Action<OpenSlot, HeldTime>(host, {
      send: (slot, call) => holdTime(host.api, host.subject, { slotId: slot.id, ...options.search() }, call),
      done: (held) => this._set({ held, lost: null }, options.held),
      failed: (error, slot) => this._onNotHeld(error, slot),
      // With others to choose from it is told with these.
      describe: (error) => (alternativesOf(error) ? '' : (bookingFailure(error) ?? describeError(error))),
    });
  }

  get held(): HeldTime | null {
    return this._held;
  }

  /** The time that somebody else has now, with others to choose from. */
  get lost(): LostTime | null {
    return this._lost;
  }

  /** Id of the time that is being held at this moment. */
  get busySlot(): string | undefined {
    return this._action.busy ? this._wanted?.id : undefined;
  }

  get hasFailed(): boolean {
    return this._action.failure !== '';
  }

  renderFailure() {
    return this._action.renderFailure();
  }

  /** Holds a time in place of the one before. @returns false where that did not work: then something is told above */
  async take(slot: OpenSlot): Promise<boolean> {
    if (this._action.busy) return true;
    this._wanted = slot;
    return this._action.run(slot);
  }

  /** What is held now, as the server says it. */
  keep(held: HeldTime | null): void {
    this._set({ held });
  }

  /** Gives up what is held, and forgets what was lost. */
  drop(): void {
    this._set({ held: null, lost: null });
  }

  lose(lost: LostTime): void {
    this._set({ held: null, lost }, this._options.lost);
  }

  private _onNotHeld(error: unknown, slot: OpenSlot): void {
    const alternatives = alternativesOf(error);
    // What was held before is given up with the wish for another.
    if (alternatives) this.lose({ slot, alternatives });
    else this._set({ held: null });
  }

  private _set(change: { held?: HeldTime | null; lost?: LostTime | null }, then?: () => void): void {
    if (change.held !== undefined) this._held = change.held;
    if (change.lost !== undefined) this._lost = change.lost;
    this._host.requestUpdate();
    then?.();
  }
}
