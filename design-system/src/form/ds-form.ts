/** A form that explains its mistakes and is sent once. */
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { validateForm } from '../forms/validate-form.ts';
import type { FormError } from '../forms/validate-form.ts';
import { elementStyles } from '../styles/shared.ts';
import { controlOf, located, remainingErrors } from './remaining-errors.ts';
import type { Explained, FieldScope } from './remaining-errors.ts';

/** `ds-submit`: the form is right and may be sent. `submitter` is the native button, if one was pressed. */
export type FormSubmitEvent = CustomEvent<{ form: HTMLFormElement; data: FormData; submitter: HTMLElement | null }>;

/**
 * Goes around a native `<form>`. On submit it checks every control; what is
 * wrong stands above the form, takes the focus and leads to the fields, and
 * goes away one by one as it is corrected. Without the summary, for a form of a
 * field or two, the focus goes to the first wrong field. The page sends the
 * data itself.
 *
 * @slot - One `<form>`.
 * @fires ds-submit - Everything is right. Set `busy` while you send it.
 * @fires ds-invalid - Something is wrong, and nothing is to be sent.
 * @csspart summary - The error summary.
 */
export class DsForm extends LitElement {
  static override styles = [elementStyles];

  /** Heading of the error summary; “There is a problem” by default. */
  @property({ attribute: 'error-heading' }) errorHeading = '';
  /** Level of that heading. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** Leaves the summary out; the fields say it alone. */
  @property({ type: Boolean, attribute: 'no-summary' }) noSummary = false;
  /** The form is on its way: it can't be sent again, and its submit button says so. */
  @property({ type: Boolean, reflect: true }) busy = false;
  /** Errors of the server, shown above the form and in their fields. A field is named as in the form, or given itself. */
  @property({ attribute: false }) errors: readonly FormError[] = [];

  @state() private _shown: readonly FormError[] = [];
  /** What is shown is the server's word, and not what the last check found. */
  private _showsServer = false;
  /** Fields that hold a message of the server. */
  private readonly _told = new Set<Explained>();

  constructor() {
    super();
    this.addEventListener('submit', this._onSubmit);
    this.addEventListener('reset', this._onReset);
    this.addEventListener('input', this._onInput);
    this.addEventListener('change', this._onInput);
    // A field that is taken away asks for nothing any more.
    new MutationObserver(this._onInput).observe(this, { childList: true, subtree: true });
  }

  /** The native form. */
  get form(): HTMLFormElement | null {
    return this.querySelector('form');
  }

  /** Checks every control and shows what is wrong. What the server said of the form before counts no more. */
  checkValidity(): boolean {
    const { form } = this;
    for (const control of this._told) control.error = '';
    this._told.clear();
    this._showsServer = false;
    if (form !== null) this._shown = validateForm(form);
    if (this.noSummary) this._focusFirst();
    return this._shown.length === 0;
  }

  override render() {
    return html`${
      this.noSummary
        ? nothing
        : html`<ds-error-summary part="summary" heading=${this.errorHeading} heading-level=${this.headingLevel} .errors=${this._shown}></ds-error-summary>`
    }
      <slot @slotchange=${this._onSlotChange}></slot>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('errors') || (this.errors.length === 0 && !this._showsServer)) return;
    this._shown = located(this.errors, this._scope);
    this._showsServer = this.errors.length > 0;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('errors')) this._tellFields();
    // Also of a button that came meanwhile.
    for (const button of this.querySelectorAll<HTMLElement & { busy?: boolean }>('ds-button[type="submit"]')) button.busy = this.busy;
  }

  private get _scope(): FieldScope {
    return { form: this.form, root: this.getRootNode() as Document | ShadowRoot };
  }

  private _tellFields(): void {
    for (const error of this.errors) {
      const control = controlOf(error, this._scope);
      if (control?.error === undefined) continue;
      control.error = error.message;
      this._told.add(control);
    }
    if (this.noSummary) this._focusFirst();
  }

  private _focusFirst(): void {
    const field = this._shown[0]?.field;
    if (field !== undefined && typeof field !== 'string') field.focus();
  }

  private _onSlotChange(): void {
    // The fields tell their errors themselves; the browser's bubbles would repeat them.
    if (this.form !== null) this.form.noValidate = true;
  }

  private readonly _onSubmit = (event: SubmitEvent): void => {
    const form = event.target as HTMLFormElement;
    if (form !== this.form) return;
    event.preventDefault();
    if (this.busy) return;
    if (!this.checkValidity()) {
      this.dispatchEvent(new Event('ds-invalid'));
      return;
    }
    const { submitter } = event;
    this.dispatchEvent(new CustomEvent('ds-submit', { detail: { form, data: new FormData(form, submitter), submitter } }) satisfies FormSubmitEvent);
  };

  private readonly _onReset = (): void => {
    this._shown = [];
  };

  private readonly _onInput = (): void => {
    // Waits for updates alone, and Lit itself reports one that fails.
    if (this._shown.length > 0) void this._dropMended();
  };

  private async _dropMended(): Promise<void> {
    const left = await remainingErrors(this._shown);
    this.renderRoot.querySelector('ds-error-summary')?.refresh(left);
    this._shown = left;
  }
}
