/** What is typed into steps that are not finished: kept on the server while typing, lent to the steps when they are shown. */
import type { TypedSteps } from '@portal/bff/contract/registration';
import type { ReactiveControllerHost } from 'lit';
import { ApiError } from '../contract/api-error.ts';
import { DraftKeeper } from '../contract/draft-keeper.ts';
import type { Clock } from '../contract/clock.ts';
import { keepTyped } from './register-api.ts';

/** A step whose text is kept. */
export type TypedStep = keyof TypedSteps;

/** The text of fields, by their names. */
export type TypedFields = Readonly<Record<string, string | undefined>>;

export class RegisterDrafts {
  private readonly _keeper: DraftKeeper;
  private _typed: TypedSteps = {};

  constructor(host: ReactiveControllerHost, clock?: Pick<Clock, 'after'>) {
    this._keeper = new DraftKeeper(host, save, clock);
  }

  /** Starts from what the server has. */
  begin(typed: TypedSteps): void {
    this._typed = typed;
    this._keeper.begin(toText(typed));
  }

  /** What was typed into a step before. */
  of(step: TypedStep): TypedFields {
    return this._typed[step] ?? {};
  }

  /** Takes what stands in a step now; empty fields are nothing to keep. */
  typed(step: TypedStep, fields: TypedFields): void {
    const { [step]: _before, ...others } = this._typed;
    const filled = Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ''));
    this._typed = Object.keys(filled).length === 0 ? others : { ...others, [step]: filled };
    this._keeper.typed(toText(this._typed));
  }

  /** Keeps it now and not later. */
  flush(): void {
    this._keeper.flush();
  }

  /** A step is being sent: what was typed must not arrive after it. */
  hold(): Promise<void> {
    return this._keeper.hold();
  }

  /** Sending failed: what was typed is kept on. */
  release(): void {
    this._keeper.release();
  }

  /** The server has the step; what is typed into others stays kept. */
  sent(step: TypedStep): void {
    this.typed(step, {});
    this._keeper.release();
  }

  /** The registration is over: there is nothing left to keep. */
  end(): void {
    this._typed = {};
    this._keeper.clear();
  }
}

function toText(typed: TypedSteps): string {
  return Object.keys(typed).length === 0 ? '' : JSON.stringify(typed);
}

async function save(text: string): Promise<void> {
  try {
    await keepTyped(text === '' ? {} : (JSON.parse(text) as TypedSteps));
  } catch (error) {
    // The registration is gone, or the server takes it never: sending it again does not help, and the next step says so.
    if (!(error instanceof ApiError) || error.status >= 500 || error.status === 429) throw error;
  }
}
