/**
 * A form of a page: checked, sent once, explained where it fails. Goes around
 * the fields with `render()`; `ds-form` shows what is wrong and puts the focus
 * there, and this sends what was read, under a key that makes a second sending
 * of the same harmless.
 *
 * ```ts
 * private readonly _form = new FormController(this, {
 *   draft: this._draft,
 *   values: readTexts,
 *   send: (values, call) => askForCare(this.api, values, call),
 *   said: () => msg('We have your request.', …),
 *   sent: () => this._requests.refresh(),
 *   describeField: ({ path }) => wrongFieldText(path),
 * });
 * html`${this._form.render(html`<ds-text-field name="who" …></ds-text-field> <ds-button type="submit">…</ds-button>`)}`;
 * ```
 */
import '@portal/design-system/alert';
import '@portal/design-system/form';
import { msg } from '@lit/localize';
import type { DsForm, FormSubmitEvent } from '@portal/design-system/classes/form';
import type { FormError } from '@portal/design-system/forms';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { ApiError } from './api-error.ts';
import type { FieldProblem } from './api-error.ts';
import type { DraftState } from './draft-keeper.ts';
import { Work } from './work.ts';
import type { Call, Done, WorkHost, WorkOptions } from './work.ts';

/** Where what is typed is kept until it is sent. `TextDraft` and `RecordEdit` are such places. */
export interface FormDraftStore {
  readonly state: DraftState;
  /** Takes what stands in the form now. */
  take(form: HTMLFormElement): void;
  /** Keeps it now and not later. */
  flush(): void;
  /** It is being sent: nothing may arrive after what replaces it. */
  hold(): Promise<void>;
  /** Sending failed: it is kept on. */
  release(): void;
  /** It was sent: there is nothing left to keep. */
  drop(): void;
  /** Looks into why it failed. @returns the error that is to be told */
  explain?(error: unknown): Promise<unknown>;
  /** Words for an error that it knows more of. */
  describe?(error: unknown): string | undefined;
}

export interface FormOptions<Values, Answer> extends WorkOptions {
  /** Reads what is to be sent; the same values are the same content. */
  readonly values: (form: HTMLFormElement, data: FormData, submitter: HTMLElement | null) => Values;
  /** What is wrong beyond the fields' own checks; a field is named as in the form. */
  readonly check?: (values: Values) => readonly FormError[];
  readonly send: (values: Values, call: Call) => Promise<Answer>;
  /** What is announced once it is sent. */
  readonly said?: (answer: Answer, values: Values) => string;
  /** What follows on the page, while the form is still busy. Not called when the page is gone by then. */
  readonly sent?: (answer: Answer, values: Values, form: HTMLFormElement) => Done;
  /** What follows when it was not taken, once that is on the page. */
  readonly failed?: (error: unknown, form: HTMLFormElement) => void | Promise<void>;
  /** The sentence at a field the server did not take, by the name it has there. Without it the failure is told as a whole. */
  readonly describeField?: (problem: FieldProblem, error: ApiError) => string;
  /** The fields an error is about; by default those the server names. */
  readonly fieldsOf?: (error: ApiError) => readonly FieldProblem[];
  /** The list of errors above the fields: its heading and level, whether it names each field; `none` leaves it out, for a form of a field or two. */
  readonly summary?: 'none' | { readonly heading?: () => string; readonly level?: number; readonly namesFields?: boolean };
  readonly draft?: FormDraftStore;
}

/** `bare`: the page places the failure and the word about the draft itself. */
export interface FormRenderOptions {
  readonly bare?: boolean;
}

type Field = HTMLElement & { readonly name?: string; readonly label?: string };

const NO_ERRORS: readonly FormError[] = [];

export class FormController<Values, Answer = unknown> {
  private readonly _host: WorkHost;
  private readonly _options: FormOptions<Values, Answer>;
  private readonly _work: Work;
  private _errors = NO_ERRORS;

  constructor(host: WorkHost, options: FormOptions<Values, Answer>) {
    this._host = host;
    this._options = options;
    this._work = new Work(host, options);
  }

  /** It is on its way. */
  get busy(): boolean {
    return this._work.busy;
  }

  /** Why it was not taken, where that is of no single field. */
  get error(): unknown {
    return this._work.error;
  }

  /** The same in words; else empty. */
  get failure(): string {
    const { error } = this._work;
    return (error === undefined ? undefined : this._options.draft?.describe?.(error)) ?? this._work.failure;
  }

  /** Forgets what was wrong, as when the form is opened anew or other fields stand in it. */
  clear(): void {
    this._errors = NO_ERRORS;
    this._work.clear();
  }

  /** Begins anew: what is under way is not told of any more. */
  reset(): void {
    this._errors = NO_ERRORS;
    this._work.reset();
  }

  /**
   * Shows what is wrong with the form though it was taken, as of a draft that may be incomplete; the same way as what was
   * refused. Fields are named as in the form, or given by an id.
   */
  tell(errors: readonly FormError[]): void {
    this._errors = errors;
    this._host.requestUpdate();
  }

  /** The form around its fields and buttons; one of these has `type="submit"`. */
  render(content: unknown, { bare = false }: FormRenderOptions = {}): TemplateResult {
    const { summary = {} } = this._options;
    const { heading, level = 2 } = summary === 'none' ? {} : summary;
    return html`<ds-form
      .noSummary=${summary === 'none'}
      .errorHeading=${heading?.() ?? ''}
      .headingLevel=${level}
      .busy=${this.busy}
      .errors=${this._errors}
      @ds-submit=${this._onSubmit}
      @ds-invalid=${this._onInvalid}
      @input=${this._onTyped}
      @change=${this._onTyped}
      @focusout=${this._onLeft}
      ><form novalidate>${bare ? nothing : this.renderFailure()}${content}${bare ? nothing : this.renderStatus()}</form></ds-form
    >`;
  }

  /** The failure as an alert, where there is one. */
  renderFailure(): TemplateResult | typeof nothing {
    const { failure } = this;
    return failure === '' ? nothing : html`<ds-alert tone="danger">${failure}</ds-alert>`;
  }

  /** Said while what was typed could not be kept. It stands on the page before there is something to say, so that it is heard. */
  renderStatus(): TemplateResult | typeof nothing {
    const { draft } = this._options;
    return draft ? html`<p class="draft-status" role="status">${keepStateText(draft.state)}</p>` : nothing;
  }

  private readonly _onSubmit = ({ detail }: FormSubmitEvent): void => void this._submit(detail);

  private readonly _onInvalid = (): void => this.clear();

  private readonly _onTyped = ({ currentTarget }: Event): void => {
    const { form } = currentTarget as DsForm;
    if (form) this._options.draft?.take(form);
  };

  private readonly _onLeft = (): void => this._options.draft?.flush();

  private async _submit({ form, data, submitter }: FormSubmitEvent['detail']): Promise<void> {
    if (this.busy) return;
    const { check, draft, said, send, sent, values: read } = this._options;
    const values = read(form, data, submitter);
    this._errors = check?.(values) ?? NO_ERRORS;
    if (this._errors.length > 0) return this._work.clear();
    const isTaken = await this._work.run({
      content: values instanceof FormData ? [...values] : values,
      send: async (call) => {
        await draft?.hold();
        return send(values, call);
      },
      done: (answer) => {
        draft?.drop();
        if (said) this._host.announcer?.announce(said(answer, values));
        return this._host.isConnected ? sent?.(answer, values, form) : undefined;
      },
      failed: (error) => this._explain(error, form),
    });
    if (!isTaken && (this.error !== undefined || this._errors.length > 0)) await this._afterFailure(form);
  }

  /** Shows at the fields what the server says of them. @returns what is left to tell */
  private async _explain(error: unknown, form: HTMLFormElement): Promise<unknown> {
    const { draft } = this._options;
    draft?.release();
    if (error === undefined) return undefined;
    this._errors = error instanceof ApiError ? this._fieldErrors(error, form) : NO_ERRORS;
    this._last = error;
    if (this._errors.length > 0) return undefined;
    return draft?.explain ? draft.explain(error) : error;
  }

  /** What the last sending failed with, for who does something about it. */
  private _last: unknown;

  private async _afterFailure(form: HTMLFormElement): Promise<void> {
    const { failed } = this._options;
    if (!failed) return;
    await this._host.updateComplete;
    await failed(this._last, form);
  }

  private _fieldErrors(error: ApiError, form: HTMLFormElement): readonly FormError[] {
    const { describeField, fieldsOf, summary } = this._options;
    if (!describeField) return NO_ERRORS;
    const namesFields = summary !== 'none' && summary?.namesFields === true;
    return (fieldsOf?.(error) ?? error.fields).flatMap((problem) => {
      const field = ([...form.elements] as Field[]).find(({ name }) => name === problem.path);
      if (!field) return [];
      const message = describeField(problem, error);
      return [{ field, message, ...(namesFields && field.label ? { inList: `${field.label}: ${message}` } : {}) }];
    });
  }
}

/** Why what was typed is not on the server yet; empty while all is well. */
export function keepStateText(state: DraftState): string {
  if (state === 'failed') return msg('What you typed isn’t saved yet. We’ll keep trying.', { id: 'shell.contract.draft-failed' });
  if (state !== 'full') return '';
  return msg('You have too much that isn’t sent, so this isn’t saved yet. Send or delete other drafts. Then we’ll save this one.', {
    id: 'shell.contract.draft-full',
  });
}
