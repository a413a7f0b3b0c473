/**
 * An edit of what is on file: kept on the server while it is typed, compared
 * with what others changed meanwhile, and sent as an edit of the version that
 * was shown. It is the draft of the form that edits.
 *
 * ```ts
 * private readonly _edit = new RecordEdit(this, { name: 'account.contact', read: (signal) => readProfile(…), valuesOf, typed: readFields });
 * private readonly _form = new FormController(this, {
 *   draft: this._edit,
 *   values: (form) => this._edit.changed(readFields(form)),
 *   send: (changed, call) => changeContact(this.api, this.subject, { ...changed, version: this._edit.version }, call),
 * });
 * ```
 */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { ApiError } from './api-error.ts';
import type { ApiTransport, Subject } from './contexts.ts';
import { DraftKeeper } from './draft-keeper.ts';
import type { DraftState } from './draft-keeper.ts';
import type { FormDraftStore } from './form-controller.ts';
import { readFormDraft, saveFormDraft } from './form-drafts.ts';

export interface RecordEditOptions<Entity, Values> {
  /** The form's name among all forms of the portal. */
  readonly name: string | (() => string);
  /** Reads what is on file. */
  readonly read: (signal?: AbortSignal) => Promise<Entity>;
  /** The part that is edited, as the fields show it. */
  readonly valuesOf: (entity: Entity) => Values;
  /** What stands in the fields now. */
  readonly typed: (form: HTMLFormElement) => Values;
}

interface EditDraft<Values> {
  readonly version: number;
  readonly values: Partial<Values>;
}

type EditHost = ReactiveControllerHost & { readonly api: ApiTransport; readonly subject: Subject };

export class RecordEdit<Entity extends { readonly version: number }, Values extends object> implements FormDraftStore {
  private readonly _host: EditHost;
  private readonly _options: RecordEditOptions<Entity, Values>;
  private readonly _keeper: DraftKeeper;
  private _entity: Entity | undefined;
  private _newer: Entity | undefined;
  private _draft: EditDraft<Values> | undefined;

  constructor(host: EditHost, options: RecordEditOptions<Entity, Values>) {
    this._host = host;
    this._options = options;
    this._keeper = new DraftKeeper(host, (text) => saveFormDraft(host.api, host.subject, this._name, text));
  }

  get state(): DraftState {
    return this._keeper.state;
  }

  /** Reads what is on file, and what was typed over it before and never saved. @throws {ApiError} */
  async begin(signal?: AbortSignal): Promise<Entity> {
    const { read, valuesOf } = this._options;
    const [entity, kept] = await Promise.all([read(signal), readFormDraft(this._host.api, this._host.subject, this._name, signal)]);
    this._entity = entity;
    this._draft = readEditDraft(kept, valuesOf(entity));
    this._keeper.begin(this._draft ? (kept ?? '') : '');
    // Somebody changed it since this was typed: that is shown beside it.
    this._newer = this._draft && this._draft.version !== entity.version ? entity : undefined;
    return entity;
  }

  /** What was typed here before, until it is saved or dropped. */
  get drafted(): Partial<Values> {
    return this._draft?.values ?? {};
  }

  /** What is on file now, when it changed while the form was open. */
  get newer(): Entity | undefined {
    return this._newer;
  }

  /** The version that is edited: the one the person has seen. */
  get version(): number {
    return (this._newer ?? this._entity)?.version ?? 0;
  }

  /** What in the form differs from what was on file: what was not touched is not sent, and overwrites nothing. */
  changed(values: Values): Partial<Values> {
    return this._entity ? differences(values, this._options.valuesOf(this._entity)) : {};
  }

  take(form: HTMLFormElement): void {
    this.typed(this._options.typed(form));
  }

  /** Keeps these values, as when something in the form was added or removed. */
  typed(values: Values): void {
    const changed = this.changed(values);
    this._keeper.typed(Object.keys(changed).length === 0 ? '' : JSON.stringify({ version: this.version, values: changed } satisfies EditDraft<Values>));
  }

  readonly flush = (): void => this._keeper.flush();

  hold(): Promise<void> {
    return this._keeper.hold();
  }

  release(): void {
    this._keeper.release();
  }

  drop(): void {
    this._draft = undefined;
    this._keeper.typed('');
    this._keeper.release();
  }

  /** Drops what was typed and forgets what others changed. @returns what is on file */
  startOver(): Values | undefined {
    this.drop();
    const onFile = this._newer ?? this._entity;
    this._entity = onFile;
    this._newer = undefined;
    return onFile && this._options.valuesOf(onFile);
  }

  /**
   * Where somebody else was faster, reads what they put there: saving again is
   * then a choice made knowing what it replaces.
   */
  async explain(error: unknown): Promise<unknown> {
    if (!isConflict(error)) return error;
    try {
      this._newer = await this._options.read();
      return error;
    } catch (failure) {
      return failure;
    }
  }

  describe(error: unknown): string | undefined {
    if (!isConflict(error)) return undefined;
    return msg('These details changed while you were editing. Check what you typed, then save again.', {
      id: 'shell.contract.changed-elsewhere',
    });
  }

  /**
   * What somebody else put into a field meanwhile: "On file now: …"; empty where
   * it is what was shown and what stands in the form.
   * @param value - what stands in the form
   * @param write - how a reader sees what is on file; empty for nothing
   */
  onFileNow<Name extends keyof Values>(name: Name, value: Values[Name], write: (onFile: Values[Name], entity: Entity) => string): string {
    if (!this._newer || !this._entity) return '';
    const { valuesOf } = this._options;
    const now = valuesOf(this._newer)[name];
    if (isSame(now, valuesOf(this._entity)[name]) && isSame(now, value)) return '';
    const text = write(now, this._newer) || msg('nothing', { id: 'shell.contract.now-empty' });
    return msg(str`On file now: ${text}`, { id: 'shell.contract.on-file-now' });
  }

  private get _name(): string {
    const { name } = this._options;
    return typeof name === 'string' ? name : name();
  }

  /** Says that what stands in the form was typed before. */
  renderNote(onStartOver: () => void): TemplateResult | typeof nothing {
    if (!this._draft) return nothing;
    return html`<ds-alert tone="info" quiet .heading=${msg('We kept what you typed last time', { id: 'shell.contract.drafted' })}>
      ${msg('It isn’t saved yet. Check it, then choose Save.', { id: 'shell.contract.drafted-what' })}
      <ds-button slot="actions" variant="quiet" @click=${onStartOver}>${msg('Start over', { id: 'shell.contract.start-over' })}</ds-button>
    </ds-alert>`;
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof ApiError && error.status === 412;
}

function differences<Values extends object>(values: Values, onFile: Values): Partial<Values> {
  const keys = Object.keys(onFile) as (keyof Values)[];
  return Object.fromEntries(keys.filter((key) => !isSame(values[key], onFile[key])).map((key) => [key, values[key]])) as Partial<Values>;
}

/** What of a kept text still differs from what is on file; `undefined` when nothing does, or it is of an older form. */
function readEditDraft<Values extends object>(kept: string | null, onFile: Values): EditDraft<Values> | undefined {
  if (!kept) return undefined;
  try {
    const { version, values } = JSON.parse(kept) as Partial<EditDraft<Values>>;
    if (typeof version !== 'number' || typeof values !== 'object') return undefined;
    const open = differences({ ...onFile, ...values }, onFile);
    return Object.keys(open).length > 0 ? { version, values: open } : undefined;
  } catch {
    return undefined;
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
