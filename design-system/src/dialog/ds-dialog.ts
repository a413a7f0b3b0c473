/** A modal dialog, for content of the page or as a question to confirm. */
import { LitElement, html, nothing } from 'lit';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { buttonStyles } from '../button/button-styles.ts';
import { close } from '../icon/icon-paths.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { headingStyles } from '../styles/heading-styles.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { COMMON_TEXTS, TextsController } from '../texts.ts';
import { dialogStyles } from './dialog-styles.ts';

/**
 * Follows the WAI-ARIA APG Dialog (Modal) and Alert Dialog patterns, on the
 * native `<dialog>`: the page behind is inert, Escape closes, and the focus
 * goes back to where it was.
 *
 * @slot - The content.
 * @slot footer - Buttons of your own, instead of the confirm variant's.
 * @csspart dialog - The native `<dialog>`.
 * @cssprop [--ds-dialog-width=34rem] - Width, where there is room.
 * @fires cancel - Escape, close or cancel was pressed; `preventDefault()` keeps it open.
 * @fires confirm - The confirm button was pressed. The dialog stays open: close it when done.
 * @fires close - It has closed.
 */
export class DsDialog extends LitElement {
  static override styles: CSSResultGroup = [elementStyles, headingStyles, visuallyHiddenStyles, buttonStyles, dialogStyles];

  /** Whether it is shown. */
  @property({ type: Boolean, reflect: true }) open = false;
  /** Names the dialog; the focus starts here. */
  @property() heading = '';
  /** Escape does nothing and there is no close button: it must be answered. */
  @property({ type: Boolean }) persistent = false;
  /** An urgent one; screen readers read its content at once. */
  @property({ type: Boolean }) alert = false;
  /** Shows a confirm and a cancel button. */
  @property({ attribute: 'confirm-label' }) confirmLabel = '';
  /** “Cancel” by default. */
  @property({ attribute: 'cancel-label' }) cancelLabel = '';
  /** `danger` for what can't be undone. */
  @property({ attribute: 'confirm-tone' }) confirmTone: 'primary' | 'danger' = 'primary';
  /** The confirmed work is under way. */
  @property({ type: Boolean }) busy = false;

  protected readonly _texts = new TextsController(this, COMMON_TEXTS);

  /** Opens it. */
  show(): void {
    this.open = true;
  }

  /** Closes it. */
  close(): void {
    this.open = false;
  }

  override render() {
    return html`<dialog
      part="dialog"
      role=${this.alert ? 'alertdialog' : nothing}
      aria-labelledby="heading"
      aria-describedby=${this.alert || this._confirmText !== '' ? 'content' : nothing}
      @keydown=${this._onKeydown}
      @cancel=${this._onCancel}
      @close=${this._onClose}
    >
      <div class="head">
        <h2 id="heading" class="heading" tabindex="-1" autofocus>${this.heading}</h2>
        ${
          this.persistent
            ? nothing
            : html`<button class="close" type="button" aria-label=${this._texts.current.close} @click=${this._onCancel}>${svgIcon(close)}</button>`
        }
      </div>
      <div id="content" class="content">${this._renderBody()}</div>
      <div class="foot"><slot name="footer">${this._confirmText === '' ? nothing : this._renderConfirm()}</slot></div>
    </dialog>`;
  }

  protected override updated(changed: PropertyValues): void {
    const dialog = this._dialog;
    if (!changed.has('open') || dialog === null) return;
    if (this.open && !dialog.open) {
      dialog.showModal();
      this._firstFocus?.focus();
    }
    if (!this.open && dialog.open) dialog.close();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A removed modal dialog would leave the page behind it inert.
    this._dialog?.close();
    this.open = false;
  }

  /** What stands between heading and buttons. */
  protected _renderBody(): TemplateResult {
    return html`<slot></slot>`;
  }

  /** What the confirm button says; without a word there is none. */
  protected get _confirmText(): string {
    return this.confirmLabel;
  }

  /** Where the focus starts; `null` leaves it on the heading. */
  protected get _firstFocus(): HTMLElement | null {
    return null;
  }

  protected get _dialog(): HTMLDialogElement | null {
    return this.renderRoot?.querySelector('dialog') ?? null;
  }

  private _renderConfirm() {
    const cancelLabel = this.cancelLabel || this._texts.current.cancel;
    return html`${this.persistent ? nothing : html`<button class="control cancel" type="button" @click=${this._onCancel}>${cancelLabel}</button>`}
      <button
        class="control confirm ${this.confirmTone}"
        type="button"
        aria-disabled=${this.busy ? 'true' : nothing}
        @click=${this._onConfirm}
      >
        <span class="content">${this._confirmText}</span>
        ${this.busy ? html`<span class="spinner"></span>` : nothing}
        <span class="visually-hidden" role="status">${this.busy ? this._texts.current.working : nothing}</span>
      </button>`;
  }

  private _onKeydown(event: KeyboardEvent): void {
    // Browsers let a page prevent a dialog's own `cancel` only once in a while,
    // so Escape never gets that far.
    if (event.key === 'Escape' && !event.defaultPrevented) this._onCancel(event);
  }

  protected _onCancel(event: Event): void {
    event.preventDefault();
    event.stopPropagation();
    if (this.busy || this.persistent) return;
    if (this.dispatchEvent(new Event('cancel', { cancelable: true }))) this.close();
  }

  protected _onConfirm(): void {
    if (!this.busy) this.dispatchEvent(new Event('confirm'));
  }

  private _onClose(): void {
    // The browser tells of it a moment later: by then it may be open again.
    if (this._dialog?.open) return;
    this.open = false;
    this.dispatchEvent(new Event('close'));
  }
}
