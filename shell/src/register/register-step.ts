/** What every step of making an account has: a form, its errors, a way back. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/error-summary';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { validateForm } from '@portal/design-system/forms';
import { css, html, LitElement, nothing } from 'lit';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ApiError } from '../contract/api-error.ts';
import type { RegisterDrafts, TypedFields, TypedStep } from './register-drafts.ts';
import { describeRegisterError, describeWrongField } from './register-error.ts';

type FormErrors = ReturnType<typeof validateForm>;
type TextFieldLike = HTMLElement & { name: string; value: string };

/** `step-done`: the server has what was asked here. */
export type StepDoneEvent = CustomEvent<{ readonly connected?: boolean }>;

/**
 * @fires step-done - The server has what was asked here.
 * @fires step-back - The step before is wanted.
 */
export abstract class RegisterStep extends LitElement {
  static override styles: CSSResultGroup = css`
    :host {
      display: block;
    }

    form {
      display: grid;
      gap: var(--ds-space-5);
    }

    ds-error-summary {
      margin-block-end: calc(var(--ds-space-5) * -1);
    }

    p,
    ul {
      margin: 0;
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--ds-space-3);
    }

    .muted {
      color: var(--ds-color-text-muted);
    }
  `;

  /** Where what is typed is kept. */
  @property({ attribute: false }) drafts: RegisterDrafts | undefined;
  /** There is no step before this one. */
  @property({ type: Boolean }) first = false;

  @state() protected _errors: FormErrors = [];
  @state() protected _error: unknown;
  @state() protected _busy = false;

  /** Fields that have got what was typed into them before. */
  private readonly _restored = new WeakSet<Element>();

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  /** The step among those whose text is kept, and the fields it is kept of: never a password or a code. */
  protected readonly kept: { readonly step: TypedStep; readonly fields: readonly string[] } | undefined;

  /** What was typed here before. */
  protected get typedBefore(): TypedFields {
    return (this.kept && this.drafts?.of(this.kept.step)) ?? {};
  }

  /** The fields of the form. */
  protected abstract renderFields(): TemplateResult;

  /** Gives the server what was typed. @throws {ApiError} */
  protected abstract send(data: FormData): Promise<{ connected?: boolean } | void>;

  /** Why it did not work, where it is no field. */
  protected describe(error: unknown): string {
    return describeRegisterError(error);
  }

  /** The text of the button that goes on. */
  protected get submitLabel(): string {
    return msg('Next', { id: 'shell.register.next' });
  }

  override render() {
    return html`
      <form novalidate @submit=${this._onSubmit} @input=${this._onInput} @change=${this._onInput} @focusout=${() => this.drafts?.flush()}>
        <ds-error-summary heading-level="3" .errors=${this._errors}></ds-error-summary>
        ${this._error === undefined ? nothing : html`<ds-alert tone="danger">${this.describe(this._error)}</ds-alert>`} ${this.renderFields()}
        <div class="actions">
          ${this.first ? nothing : html`<ds-button size="large" @click=${this._onBack}>${msg('Back', { id: 'shell.register.back' })}</ds-button>`}
          <ds-button type="submit" variant="primary" size="large" .busy=${this._busy}>${this.submitLabel}</ds-button>
        </div>
      </form>
    `;
  }

  /** A field that is shown for the first time, or again, starts with what was typed into it. */
  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    for (const field of this._keptFields()) {
      if (this._restored.has(field)) continue;
      this._restored.add(field);
      const text = this.typedBefore[field.name];
      if (text !== undefined) field.value = text;
    }
  }

  private _keptFields(): TextFieldLike[] {
    return (this.kept?.fields ?? []).flatMap((name) => this.renderRoot.querySelector<TextFieldLike>(`[name="${name}"]`) ?? []);
  }

  private _onInput(): void {
    if (!this.kept) return;
    const shown = this._keptFields().map(({ name, value }) => [name, value] as const);
    this.drafts?.typed(this.kept.step, { ...this.typedBefore, ...Object.fromEntries(shown) });
  }

  private _onBack(): void {
    this.dispatchEvent(new Event('step-back'));
  }

  private async _onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    this._error = undefined;
    this._errors = validateForm(form);
    if (this._errors.length > 0 || this._busy) return;
    this._busy = true;
    await this.drafts?.hold();
    try {
      const detail = (await this.send(new FormData(form))) ?? {};
      if (this.kept) this.drafts?.sent(this.kept.step);
      else this.drafts?.release();
      this.dispatchEvent(new CustomEvent('step-done', { detail }) satisfies StepDoneEvent);
    } catch (error) {
      this.drafts?.release();
      this._errors = error instanceof ApiError ? fieldErrors(error, form) : [];
      if (this._errors.length === 0) this._error = error;
    } finally {
      this._busy = false;
    }
  }
}

/** A field's text without spaces around it. */
export function textOf(data: FormData, name: string): string {
  return String(data.get(name) ?? '').trim();
}

/** The server's word on single fields, as links to them. */
function fieldErrors(error: ApiError, form: HTMLFormElement): FormErrors {
  const found = error.code === 'account/name-taken' ? [{ path: 'username', code: 'taken' }] : error.fields;
  return found.flatMap(({ path, code }) => {
    const field = form.querySelector<HTMLElement & { label: string; error: string }>(`[name="${CSS.escape(path)}"]`);
    if (!field) return [];
    field.error = describeWrongField(code);
    return [{ field, message: `${field.label}: ${field.error}` }];
  });
}
