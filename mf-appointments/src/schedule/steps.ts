/**
 * The steps of a task on one page. Each is an entry of the browser's history, so
 * that Back leads to the step before, and a reload comes back to the same one;
 * nothing of it stands in the address. Each move puts the focus on the heading.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

type StepsHost = ReactiveControllerHost & { focusHeading(): void };

interface Entry {
  readonly step: string;
  /** Steps before it in the history. */
  readonly depth: number;
}

const KEY = 'appointmentsStep';
const FIRST: Entry = { step: '', depth: 0 };

export class Steps implements ReactiveController {
  private readonly _host: StepsHost;
  private _entry = FIRST;

  constructor(host: StepsHost) {
    this._host = host;
    host.addController(this);
  }

  /** Name of the step; empty at the beginning. */
  get current(): string {
    return this._entry.step;
  }

  hostConnected(): void {
    this._entry = entryOf(history.state);
    addEventListener('popstate', this._onPop);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this._onPop);
  }

  /** Shows a step. */
  go(step: string): void {
    if (step !== this.current) {
      this._entry = { step, depth: this._entry.depth + 1 };
      history.pushState({ [KEY]: this._entry }, '');
    }
    void this._show();
  }

  /** Shows the step before, or `first` for who came here from elsewhere. */
  back(first: string): void {
    if (this._entry.depth > 0) history.back();
    else this.go(first);
  }

  private readonly _onPop = ({ state }: PopStateEvent): void => {
    this._entry = entryOf(state);
    void this._show();
  };

  private async _show(): Promise<void> {
    this._host.requestUpdate();
    await this._host.updateComplete;
    this._host.focusHeading();
  }
}

function entryOf(state: unknown): Entry {
  const entry: unknown = typeof state === 'object' && state !== null ? Reflect.get(state, KEY) : undefined;
  return (entry as Entry | undefined) ?? FIRST;
}
