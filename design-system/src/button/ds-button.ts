/** A button, or a link that looks like one. */
import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { external } from '../icon/icon-paths.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { COMMON_TEXTS, TextsController } from '../texts.ts';
import { buttonStyles } from './button-styles.ts';

/**
 * Does something; what only leads somewhere is a `ds-link`. One `primary` on a
 * page, `danger` for what can't be undone. A disabled button can't say why:
 * better let it be pressed, and say what is missing.
 *
 * Follows the WAI-ARIA APG Button pattern; with `href` it is a plain link.
 * While `busy` it keeps the focus and its width, and does nothing when pressed.
 *
 * @slot - The text.
 * @slot start - An icon before the text.
 * @slot end - An icon after the text.
 * @fires click - When pressed; not while disabled or busy.
 * @csspart control - The native `<button>` or `<a>`.
 * @cssprop [--ds-button-padding] - Space before and after the text.
 * @cssprop [--ds-button-radius] - Rounding of the corners, as in `border-radius`.
 * @cssprop [--ds-button-width=auto] - Width of the control.
 */
export class DsButton extends LitElement {
  static readonly formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [elementStyles, visuallyHiddenStyles, buttonStyles];

  /** How much it stands out. */
  @property({ reflect: true }) variant: 'primary' | 'secondary' | 'quiet' | 'danger' = 'secondary';
  /** `large` for the one thing to do on a page. */
  @property({ reflect: true }) size: 'medium' | 'large' = 'medium';
  /** `submit` and `reset` act on the form around the button. */
  @property() type: 'button' | 'submit' | 'reset' = 'button';
  /** Sent with the form when this button submits it. */
  @property({ reflect: true }) name = '';
  /** Sent under `name`. */
  @property() value = '';
  /** Address; makes the button a link. */
  @property() href: string | undefined;
  /** Where a link opens; `_blank` is said in words. */
  @property() target: string | undefined;
  /** Saves the target instead of opening it; the value is the file name. */
  @property() download: string | undefined;
  /** Work is under way: a spinner shows and presses do nothing. */
  @property({ type: Boolean, reflect: true }) busy = false;
  /** Not available now. */
  @property({ type: Boolean, reflect: true }) disabled = false;
  /** As wide as its container. */
  @property({ type: Boolean, reflect: true }) full = false;
  /** Name of a button that shows only an icon, or a longer name. */
  @property() label = '';
  /** Whether the part of the page that this button opens is open. */
  @property() expanded: 'true' | 'false' | undefined;

  private readonly _internals = this.attachInternals();
  private readonly _texts = new TextsController(this, COMMON_TEXTS);

  /** The form this button belongs to. */
  get form(): HTMLFormElement | null {
    return this._internals.form;
  }

  formDisabledCallback(): void {
    this.requestUpdate();
  }

  /** Presses it, as a user would. */
  override click(): void {
    this.renderRoot.querySelector<HTMLElement>('.control')?.click();
  }

  override render() {
    return this.href === undefined ? this._renderButton() : this._renderLink(this.href);
  }

  private _renderButton() {
    return html`<button
      class="control"
      part="control"
      type="button"
      ?disabled=${this.disabled || this.matches('fieldset:disabled *')}
      aria-disabled=${this.busy ? 'true' : nothing}
      aria-label=${this.label || nothing}
      aria-expanded=${this.expanded ?? nothing}
      @click=${this._onClick}
    >
      ${this._renderContent()}
      <span class="visually-hidden" role="status">${this.busy ? this._texts.current.working : nothing}</span>
    </button>`;
  }

  private _renderLink(href: string) {
    const newTab = this.target === '_blank';
    return html`<a
      class="control"
      part="control"
      href=${href}
      target=${this.target ?? nothing}
      rel=${newTab ? 'noopener noreferrer' : nothing}
      download=${this.download ?? nothing}
      aria-label=${this.label || nothing}
    >
      ${this._renderContent()}
      ${newTab ? html`${svgIcon(external)}<span class="visually-hidden">(${this._texts.current.opensInNewTab})</span>` : nothing}
    </a>`;
  }

  private _renderContent() {
    return html`<span class="content"><slot name="start"></slot><span class="text"><slot></slot></span><slot name="end"></slot></span
      >${this.busy ? html`<span class="spinner"></span>` : nothing}`;
  }

  private _onClick(event: MouseEvent): void {
    if (this.busy) {
      event.stopImmediatePropagation();
      event.preventDefault();
      return;
    }
    // After the dispatch: a listener of the page may prevent the default.
    setTimeout(() => {
      if (!event.defaultPrevented) this._actOnForm();
    });
  }

  private _actOnForm(): void {
    const { form } = this;
    if (form === null || this.type === 'button') return;
    if (this.type === 'reset') {
      form.reset();
      return;
    }
    // Only the button that was pressed is sent, as with a native one.
    this._internals.setFormValue(this.name === '' ? null : this.value);
    form.requestSubmit();
    this._internals.setFormValue(null);
  }
}
