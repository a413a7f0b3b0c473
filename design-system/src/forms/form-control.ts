/**
 * The one base of every form control: form association, value, validation,
 * when an error shows, and the label, hint and error around the control.
 *
 * A subclass renders its native control with the id `control`, and the base
 * reads the native control's own validity. One made of several controls
 * extends `GroupControl`.
 */
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { alert } from '../icon/icon-paths.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { FORM_TEXTS, TextsController } from '../texts.ts';

/** The native controls a form control can be built around. */
export type NativeControl = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Checks a value beyond the built-in rules; returns a message, or '' if fine. */
export type FieldValidator = (value: string) => string;

/** What a check found. */
export interface Finding {
  /** What to tell, or '' if all is well. */
  message: string;
  /** Whether there is no value though one is needed. */
  missing: boolean;
}

export abstract class FormControl extends LitElement {
  static readonly formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  /** Name under which the value is sent with the form. */
  @property({ reflect: true }) name = '';
  /** Visible name of the control. */
  @property() label = '';
  /** Help shown with the control and read out with it. */
  @property() hint = '';
  /** A message from outside, such as the server's answer. Shown at once. */
  @property() error = '';
  /** Whether a value is needed. */
  @property({ type: Boolean, reflect: true }) required = false;
  /** Message for a missing value, instead of the built-in one. */
  @property({ attribute: 'required-message' }) requiredMessage = '';
  /** It can't be used now, and nothing of it is sent. */
  @property({ type: Boolean, reflect: true }) disabled = false;
  /** The value can be read and copied, not changed. */
  @property({ type: Boolean, reflect: true }) readonly = false;
  /** Leaves out the word “optional” (search fields, single-field forms). */
  @property({ type: Boolean, attribute: 'no-mark' }) noMark = false;
  /** A check beyond the built-in ones. */
  @property({ attribute: false }) validator: FieldValidator | undefined;
  /** Current value. Not reflected: the attribute is the reset value. */
  @property() value = '';

  /** Whether errors may show: after the field was left or the form was sent. */
  @state() protected _touched = false;
  @state() private _problem = '';
  /** `disabled` from an ancestor `<fieldset disabled>`. */

  protected readonly _internals = this.attachInternals();
  protected readonly _texts = new TextsController(this, FORM_TEXTS);

  constructor() {
    super();
    this.addEventListener('invalid', this._onInvalid);
    this.addEventListener('focusout', this._onFocusOut);
  }

  /** The form this control belongs to. */
  get form(): HTMLFormElement | null {
    return this._internals.form;
  }

  /** The message of the failed check, whether it shows already or not. */
  get validationMessage(): string {
    return this.error || this._problem;
  }

  /** Whether the value passes; fires `invalid` and shows the error if not. */
  checkValidity(): boolean {
    this._validate();
    return this._internals.checkValidity();
  }

  /** As `checkValidity`; the error shows in the field, not in a bubble. */
  reportValidity(): boolean {
    return this.checkValidity();
  }

  /** Shows the error, if there is one. */
  showError(): void {
    this._touched = true;
  }

  formResetCallback(): void {
    this.value = this.getAttribute('value') ?? '';
    this.error = '';
    this._touched = false;
  }

  formDisabledCallback(): void {
    this.requestUpdate();
  }

  formStateRestoreCallback(restored: string | File | FormData | null): void {
    if (typeof restored === 'string') this.value = restored;
  }

  protected get _control(): NativeControl | null {
    return this.renderRoot?.querySelector<NativeControl>('#control') ?? null;
  }

  /** Where the focus goes for an error. */
  protected get _anchor(): HTMLElement | null {
    return this._control;
  }

  /** Asked anew each time: what an attribute of its own does to it, the browser tells while it draws, when Lit does not listen. */
  protected get _isDisabled(): boolean {
    return this.disabled || this.matches('fieldset:disabled *');
  }

  /** The error to show now, or ''. */
  protected get _shownError(): string {
    return this.error || (this._touched ? this._problem : '');
  }

  /** Ids that describe the control, for `aria-describedby`. */
  protected get _describedBy(): string {
    return this._shownError === '' ? 'hint' : 'hint error';
  }

  /** What the form sends; `null` sends nothing. */
  protected get _formValue(): string | File | FormData | null {
    return this.value;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    this._internals.setFormValue(this._formValue, this.value);
    this._validate();
  }

  /** The message for the native control's failed check. */
  protected _messageFor(validity: ValidityState, _control: NativeControl): string {
    if (validity.valueMissing) return this.requiredMessage || this._texts.current.required(this.label);
    return this._texts.current.invalid(this.label);
  }

  protected _renderLabel(): TemplateResult {
    return html`<label for="control" part="label">
      ${this.label}${this.required || this.noMark ? nothing : html` <span class="optional">(${this._texts.current.optional})</span>`}
    </label>`;
  }

  protected _renderHint(): TemplateResult {
    return html`<div id="hint" class="hint" part="hint"><slot name="hint">${this.hint}</slot></div>`;
  }

  protected _renderError(): TemplateResult {
    const message = this._shownError;
    // The region is there before its text, so that screen readers notice the change.
    return html`<div id="error" aria-live="polite">
      ${
        message === ''
          ? nothing
          : html`<div class="error" part="error">
            ${svgIcon(alert)}<span><span class="visually-hidden">${this._texts.current.errorPrefix} </span>${message}</span>
          </div>`
      }
    </div>`;
  }

  /** Looks for what is wrong with the value; a subclass with rules of its own asks this one last. */
  protected _check(): Finding {
    const control = this._control;
    if (control?.validity.valid === false) {
      return { message: this._messageFor(control.validity, control), missing: control.validity.valueMissing };
    }
    return { message: this.validator?.(this.value) ?? '', missing: false };
  }

  private _validate(): void {
    const anchor = this._anchor;
    if (anchor === null) return;
    const { message, missing } = this._check();
    this._problem = message;
    const shown = this.error || message;
    const flags: ValidityStateFlags = shown === '' ? {} : { valueMissing: missing, customError: !missing };
    // The anchor must be the inner control: with delegatesFocus the browser
    // otherwise calls the host "not focusable" on submit.
    this._internals.setValidity(flags, shown, anchor);
  }

  private readonly _onInvalid = (event: Event): void => {
    // Our message shows in the field; the browser's bubble would repeat it.
    event.preventDefault();
    this._touched = true;
  };

  private readonly _onFocusOut = (): void => {
    // Leaving an empty field is no mistake yet: people tab through forms.
    if (this.value !== '') this._touched = true;
  };
}
