/**
 * Says at the desk that a conversation is open here, or that somebody writes in
 * it, again and again while it is so. The first word that is typed takes what is
 * nobody's.
 */
import type { NewPresence } from '@portal/bff/contract/messages';
import { systemClock } from '@portal/shell/contract';
import type { Clock } from '@portal/shell/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Before the server takes somebody for gone. */
const AGAIN_MS = 20_000;
/** Who has not typed for so long only reads. */
const TYPING_MS = 30_000;

type State = NewPresence['state'];

export interface PresenceOptions {
  /** The conversation that is open; none while it is not known. */
  readonly threadId: () => string | undefined;
  readonly say: (threadId: string, state: State) => Promise<unknown>;
  /** Calls something after so many milliseconds, until the returned function is called; the browser's own timer without. */
  readonly after?: Clock['after'];
}

export class DeskPresence implements ReactiveController {
  private readonly _options: PresenceOptions;
  private readonly _after: Clock['after'];
  private _said: { readonly threadId: string; readonly state: State } | undefined;
  private _stop: (() => void) | undefined;
  private _typedAt = 0;

  constructor(host: ReactiveControllerHost, options: PresenceOptions) {
    this._options = options;
    this._after = options.after ?? systemClock.after;
    host.addController(this);
  }

  hostUpdated(): void {
    const threadId = this._options.threadId();
    if (threadId === this._said?.threadId) return;
    this._leave();
    if (threadId !== undefined) this._say(threadId, 'reading');
  }

  hostDisconnected(): void {
    this._leave();
  }

  /** Something was typed into the answer. */
  typed(): void {
    this._typedAt = Date.now();
    const { threadId, state } = this._said ?? {};
    if (threadId !== undefined && state !== 'writing') this._say(threadId, 'writing');
  }

  /** The answer was sent. */
  rest(): void {
    this._typedAt = 0;
    if (this._said) this._say(this._said.threadId, 'reading');
  }

  private _say(threadId: string, state: State): void {
    this._stop?.();
    this._said = { threadId, state };
    this._send(threadId, state);
    this._stop = this._after(AGAIN_MS, () => this._again());
  }

  private _again(): void {
    if (!this._said) return;
    const isTyping = Date.now() - this._typedAt < TYPING_MS;
    this._say(this._said.threadId, isTyping ? 'writing' : 'reading');
  }

  private _leave(): void {
    this._stop?.();
    this._stop = undefined;
    if (this._said) this._send(this._said.threadId, 'gone');
    this._said = undefined;
    this._typedAt = 0;
  }

  /** A sign that did not arrive is followed by the next one. */
  private _send(threadId: string, state: State): void {
    this._options.say(threadId, state).catch(() => undefined);
  }
}
