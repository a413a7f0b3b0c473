/** Asks a function of the page for what was typed: after a pause, only for the newest words, and again on request. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { browserScheduler } from '../timing/clock.ts';
import type { Scheduler } from '../timing/clock.ts';

/** Finds items; the signal says that nobody waits for them any more. */
export type LoadItems<Item> = (query: string, signal: AbortSignal) => Promise<readonly Item[]>;

/** How long typing must pause before the page is asked. */
const PAUSE_MS = 250;

export class OptionSource<Item> implements ReactiveController {
  /** What was found last. */
  items: readonly Item[] = [];
  state: 'idle' | 'loading' | 'failed' | 'ready' = 'idle';
  /** What waits for the pause. */
  scheduler: Scheduler = browserScheduler;

  private readonly _host: ReactiveControllerHost;
  private _abort: AbortController | undefined;
  private _cancel: (() => void) | undefined;
  private _again: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this._host = host;
    host.addController(this);
  }

  /** Asks after a pause; what was asked before is called off. */
  ask(load: LoadItems<Item>, query: string, pause: number = PAUSE_MS): void {
    this.stop();
    this.state = 'loading';
    const run = () => void this._run(load, query);
    this._again = run;
    this._cancel = this.scheduler(run, pause);
    this._host.requestUpdate();
  }

  /** Asks the same again at once. */
  retry(): void {
    this._again?.();
  }

  /** Calls off what was asked; what was found remains. */
  stop(): void {
    this._cancel?.();
    this._abort?.abort();
    if (this.state === 'loading') this.state = 'idle';
  }

  hostDisconnected(): void {
    this.stop();
  }

  private async _run(load: LoadItems<Item>, query: string): Promise<void> {
    this._abort?.abort();
    const abort = new AbortController();
    this._abort = abort;
    this.state = 'loading';
    this._host.requestUpdate();
    try {
      const items = await load(query, abort.signal);
      if (abort.signal.aborted) return;
      this.items = items;
      this.state = 'ready';
    } catch (error) {
      if (abort.signal.aborted) return;
      this.items = [];
      this.state = 'failed';
      // The reader is told in words; the cause goes to whoever listens on the page.
      globalThis.reportError(error);
    }
    this._host.requestUpdate();
  }
}
