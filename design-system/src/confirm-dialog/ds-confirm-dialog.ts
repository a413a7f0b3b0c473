/** Asks before something that is hard to take back. */
import { css, html, nothing } from 'lit';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { DsDialog } from '../dialog/ds-dialog.ts';
import { alert } from '../icon/icon-paths.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { fieldStyles } from '../styles/field-styles.ts';
import { FORM_TEXTS, TextsController } from '../texts.ts';
import { CONFIRM_DIALOG_TEXTS } from './confirm-dialog-texts.ts';

/**
 * Follows the WAI-ARIA APG Alert Dialog pattern: the question is read as soon
 * as it opens, and the focus starts on the answer that does no harm. The rest
 * is as in `ds-dialog`. With `require-text` a word must be typed first; large
 * and small letters are one.
 *
 * @slot - What will happen, in a sentence or two.
 * @slot footer - Buttons of your own, instead of confirm and cancel.
 * @fires cancel - Escape, close or cancel was pressed; `preventDefault()` keeps it open.
 * @fires confirm - It was confirmed. The dialog stays open: set `busy`, and close it when done.
 * @fires close - It has closed.
 * @csspart dialog - The native `<dialog>`.
 */
export class DsConfirmDialog extends DsDialog {
  static override styles: CSSResultGroup = [
    DsDialog.styles,
    fieldStyles,
    css`
      .typed {
        margin-block-start: var(--ds-space-4);
      }
    `,
  ];

  /** What must be typed before it can be confirmed; nothing by default. */
  @property({ attribute: 'require-text' }) requireText = '';

  @state() private _typed = '';
  @state() private _error = '';
  private readonly _own = new TextsController(this, CONFIRM_DIALOG_TEXTS);
  private readonly _form = new TextsController(this, FORM_TEXTS);

  constructor() {
    super();
    this.alert = true;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('open') || !this.open) return;
    this._typed = '';
    this._error = '';
  }

  protected override get _confirmText(): string {
    return this.confirmLabel || this._own.current.confirm;
  }

  protected override get _firstFocus(): HTMLElement | null {
    const dialog = this._dialog;
    // What does not fit is read from its start.
    if (dialog === null || dialog.scrollHeight > dialog.clientHeight) return null;
    const answer = this.confirmTone === 'danger' ? '.cancel' : '.confirm';
    return this.renderRoot.querySelector<HTMLElement>(this.requireText === '' ? answer : 'input');
  }

  protected override _renderBody(): TemplateResult {
    return html`<slot></slot>${this.requireText === '' ? nothing : this._renderField()}`;
  }

  protected override _onConfirm(): void {
    if (this.requireText !== '' && normalized(this._typed) !== normalized(this.requireText)) {
      this._error = this._own.current.notTyped(this.requireText);
      this.renderRoot.querySelector('input')?.focus();
      return;
    }
    super._onConfirm();
  }

  private _renderField() {
    return html`<div class="typed">
      <label for="typed">${this._own.current.typeToConfirm(this.requireText)}</label>
      <div class="box ${this._error === '' ? '' : 'invalid'}">
        <input
          id="typed"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          aria-describedby="error"
          aria-invalid=${this._error === '' ? 'false' : 'true'}
          aria-required="true"
          .value=${live(this._typed)}
          @input=${this._onInput}
          @keydown=${this._onFieldKeydown}
        />
      </div>
      <div id="error" aria-live="polite">
        ${
          this._error === ''
            ? nothing
            : html`<div class="error">
              ${svgIcon(alert)}<span><span class="visually-hidden">${this._form.current.errorPrefix} </span>${this._error}</span>
            </div>`
        }
      </div>
    </div>`;
  }

  private _onInput(event: Event): void {
    this._typed = (event.target as HTMLInputElement).value;
    this._error = '';
  }

  private _onFieldKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing) return;
    // A form around the dialog is not meant.
    event.preventDefault();
    this._onConfirm();
  }
}

function normalized(text: string): string {
  return text.normalize().trim().toLocaleLowerCase();
}
