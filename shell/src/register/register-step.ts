/** What every step of making an account has: a form, its errors, a way back. */
import '@portal/design-system/button';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FormController } from '../contract/form-controller.ts';
import type { FormDraftStore } from '../contract/form-controller.ts';
import type { RegisterDrafts, TypedFields, TypedStep } from './register-drafts.ts';
import { describeRegisterError, describeWrongField } from './register-error.ts';

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

  protected readonly _form = new FormController<FormData, { connected?: boolean } | void>(this, {
    summary: { level: 3, namesFields: true },
    draft: this._draft(),
    values: (_form, data) => data,
    send: (data) => this.send(data),
    sent: (answer) => void this.dispatchEvent(new CustomEvent('step-done', { detail: answer ?? {} }) satisfies StepDoneEvent),
    fieldsOf: ({ code, fields }) => (code === 'account/name-taken' ? [{ path: 'username', code: 'taken' }] : fields),
    describeField: ({ code }) => describeWrongField(code),
    describe: (error) => this.describe(error),
  });

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
    return this._form.render(
      html`
        ${this._form.renderFailure()} ${this.renderFields()}
        <div class="actions">
          ${this.first ? nothing : html`<ds-button size="large" @click=${this._onBack}>${msg('Back', { id: 'shell.register.back' })}</ds-button>`}
          <ds-button type="submit" variant="primary" size="large">${this.submitLabel}</ds-button>
        </div>
      `,
      { bare: true },
    );
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

  /** What is typed into any step is kept together. */
  private _draft(): FormDraftStore {
    return {
      state: 'none',
      take: () => {
        if (!this.kept) return;
        const shown = this._keptFields().map(({ name, value }) => [name, value] as const);
        this.drafts?.typed(this.kept.step, { ...this.typedBefore, ...Object.fromEntries(shown) });
      },
      flush: () => this.drafts?.flush(),
      hold: async () => this.drafts?.hold(),
      release: () => this.drafts?.release(),
      drop: () => (this.kept ? this.drafts?.sent(this.kept.step) : this.drafts?.release()),
    };
  }

  private _onBack(): void {
    this.dispatchEvent(new Event('step-back'));
  }
}

/** A field's text without spaces around it. */
export function textOf(data: FormData, name: string): string {
  return String(data.get(name) ?? '').trim();
}
