/**
 * The steps as entries of the browser's history, so that Back and Forward go
 * from step to step and a reload stays. The address holds the name of the step
 * and nothing else.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { OpenStep, Step } from './steps.ts';

const STEPS: readonly string[] = ['kind', 'about', 'email', 'check', 'account', 'request'] satisfies OpenStep[];

/** What an entry knows: the step that it was reached from. */
interface Entry {
  readonly from: Step | null;
}

/** The step that the end of an address names. */
export function stepIn(hash: string): OpenStep | undefined {
  const name = hash.slice(1);
  return STEPS.includes(name) ? (name as OpenStep) : undefined;
}

export class StepHistory implements ReactiveController {
  private readonly _onStep: (step: OpenStep) => void;

  /** @param onStep The reader went to this step with Back or Forward. */
  constructor(host: ReactiveControllerHost, onStep: (step: OpenStep) => void) {
    this._onStep = onStep;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('popstate', this._onPop);
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this._onPop);
  }

  /** A new entry, reached from the step shown before. */
  push(step: Step, from: Step | null): void {
    history.pushState({ from } satisfies Entry, '', addressOf(step));
  }

  /** The entry of now is for this step. */
  replace(step: Step): void {
    history.replaceState({ from: this._from } satisfies Entry, '', addressOf(step));
  }

  /** Goes back when the entry before is this step's. @returns whether it does */
  backTo(step: Step): boolean {
    if (this._from !== step) return false;
    history.back();
    return true;
  }

  private get _from(): Step | null {
    return (history.state as Entry | null)?.from ?? null;
  }

  private readonly _onPop = (): void => {
    const step = stepIn(location.hash);
    if (step) this._onStep(step);
  };
}

/** An end, and the link of a mail, have no address to come back to. */
function addressOf(step: Step): string {
  const { pathname, search } = location;
  return `${pathname}${search}${STEPS.includes(step) ? `#${step}` : ''}`;
}
