/** What one button does: once at a time, with its failure told beside it. */
import '@portal/design-system/alert';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { isRefusal } from './api-error.ts';
import { Work } from './work.ts';
import type { Call, Done, WorkHost, WorkOptions } from './work.ts';

export interface ActionOptions<Input, Answer> extends WorkOptions {
  /** Asks the server; the same input is the same content, with one key. */
  readonly send: (input: Input, call: Call) => Promise<Answer>;
  /** What is announced once it is done. */
  readonly said?: (answer: Answer, input: Input) => string;
  /** What follows on the page, while the button is still busy. Not called when the page is gone by then. */
  readonly done?: (answer: Answer, input: Input) => Done;
  /** What follows when it did not work. */
  readonly failed?: (error: unknown, input: Input) => void | Promise<void>;
}

/**
 * ```ts
 * private readonly _withdraw = new Action(this, {
 *   send: (id: string, call) => withdrawRequest(this.api, this.subject, id, call),
 *   said: () => msg('Your request is taken back.', …),
 *   done: () => this._requests.refresh(),
 * });
 * html`<ds-button .busy=${this._withdraw.busy} @click=${() => this._withdraw.run(id)}>…`;
 * ```
 */
export class Action<Input = void, Answer = unknown> {
  private readonly _host: WorkHost;
  private readonly _options: ActionOptions<Input, Answer>;
  private readonly _work: Work;

  constructor(host: WorkHost, options: ActionOptions<Input, Answer>) {
    this._host = host;
    this._options = options;
    this._work = new Work(host, options);
  }

  get busy(): boolean {
    return this._work.busy;
  }

  /** Why it did not work the last time, if so. */
  get error(): unknown {
    return this._work.error;
  }

  /** The same in words; else empty. */
  get failure(): string {
    return this._work.failure;
  }

  /** Does it, unless it is being done. @returns whether it was done; never rejects */
  readonly run = (input: Input): Promise<boolean> => {
    const { send, said, done, failed } = this._options;
    return this._work.run({
      content: input,
      send: (call) => send(input, call),
      done: (answer) => {
        if (said) this._host.announcer?.announce(said(answer, input));
        return this._host.isConnected ? done?.(answer, input) : undefined;
      },
      failed: async (error) => {
        await failed?.(error, input);
        return error;
      },
    });
  };

  /** Forgets why it did not work, as when a dialog opens anew. */
  clear(): void {
    this._work.clear();
  }

  /** Begins anew: what is under way is not told of any more. */
  reset(): void {
    this._work.reset();
  }

  /** The failure as an alert, where there is one. */
  renderFailure(): TemplateResult | typeof nothing {
    const { failure } = this;
    // What access does not include is no fault, and not mended by trying again.
    return failure === '' ? nothing : html`<ds-alert tone=${isRefusal(this.error) ? 'info' : 'danger'}>${failure}</ds-alert>`;
  }
}
