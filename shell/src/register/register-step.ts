/** What every step of making an account has: a form, its errors, a way back. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/error-summary';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { validateForm } from '@portal/design-system/forms';
import { css, html, LitElement, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ApiError } from '../contract/api-error.ts';
import { describeRegisterError, describeWrongField } from './register-error.ts';

type FormErrors = ReturnType<typeof validateForm>;

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

  /** There is no step before this one. */
  @property({ type: Boolean }) first = false;

  @state() protected _errors: FormErrors = [];
  @state() protected _error: unknown;
  @state() protected _busy = false;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
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
      <form novalidate @submit=${this._onSubmit}>
        <ds-error-summary heading-level="3" .errors=${this._errors}></ds-error-summary>
        ${this._error === undefined ? nothing : html`<ds-alert tone="danger">${this.describe(this._error)}</ds-alert>`} ${this.renderFields()}
        <div class="actions">
          ${this.first ? nothing : html`<ds-button size="large" @click=${this._onBack}>${msg('Back', { id: 'shell.register.back' })}</ds-button>`}
          <ds-button type="submit" variant="primary" size="large" .busy=${this._busy}>${this.submitLabel}</ds-button>
        </div>
      </form>
    `;
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
    try {
      const detail = (await this.send(new FormData(form))) ?? {};
      this.dispatchEvent(new CustomEvent('step-done', { detail }) satisfies StepDoneEvent);
    } catch (error) {
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
