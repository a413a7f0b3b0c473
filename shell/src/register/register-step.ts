/** What every step of making an account has: a form, its errors, a way back. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ApiError } from '../contract/api-error.ts';
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
 * @fires step-gone - The server knows of no such step, or of its end.
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
  /** The server has what is asked here, and does not say it again. */
  @property({ type: Boolean }) given = false;

  /** What the server was given last, while this page is open. */
  @state() private _sent = '';

  protected readonly _form = new FormController<FormData, { connected?: boolean } | void>(this, {
    summary: { level: 3, namesFields: true },
    draft: this._draft(),
    values: (_form, data) => data,
    send: (data) => this._sendOnce(data),
    sent: (answer) => void this.dispatchEvent(new CustomEvent('step-done', { bubbles: true, detail: answer ?? {} }) satisfies StepDoneEvent),
    fieldsOf: ({ code, fields }) => (code === 'account/name-taken' ? [{ path: 'username', code: 'taken' }] : fields),
    describeField: ({ code }) => describeWrongField(code),
    describe: (error) => this.describe(error),
    failed: (error) => {
      if (this.isGone(error)) this.dispatchEvent(new Event('step-gone', { bubbles: true }));
    },
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

  /** Whether a failure means that another tab went on, or that it took too long. */
  protected isGone(error: unknown): boolean {
    return error instanceof ApiError && error.code === 'registration/step-missing';
  }

  /** The text of the button that goes on. */
  protected get submitLabel(): string {
    return msg('Next', { id: 'shell.register.next' });
  }

  override render() {
    return this._form.render(
      html`
        ${this._form.renderFailure()} ${this.given && this._sent === '' ? this._renderGiven() : nothing} ${this.renderFields()}
        <div class="actions">
          ${this.first ? nothing : html`<ds-button size="large" @click=${this._onBack}>${msg('Back', { id: 'shell.register.back' })}</ds-button>`}
          <ds-button type="submit" variant="primary" size="large">${this.submitLabel}</ds-button>
        </div>
      `,
      { bare: true },
    );
  }

  /** After a reload the fields are empty: the browser may be shared. */
  private _renderGiven() {
    return html`<ds-alert tone="info" quiet>
      ${msg('You told us this already. Fill it in again only to change it.', { id: 'shell.register.given' })}
      <ds-button slot="actions" @click=${this._onKept}>${msg('Continue without changes', { id: 'shell.register.given-keep' })}</ds-button>
    </ds-alert>`;
  }

  private readonly _onKept = (): void => void this.dispatchEvent(new CustomEvent('step-done', { bubbles: true, detail: {} }) satisfies StepDoneEvent);

  /** What the server has already is not sent again: each try to find a chart counts. */
  private async _sendOnce(data: FormData): Promise<{ connected?: boolean } | void> {
    const content = JSON.stringify([...data]);
    if (this.given && content === this._sent) return;
    const answer = await this.send(data);
    this._sent = content;
    return answer;
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
    this.dispatchEvent(new Event('step-back', { bubbles: true }));
  }
}

/** A field's text without spaces around it. */
export function textOf(data: FormData, name: string): string {
  return String(data.get(name) ?? '').trim();
}
