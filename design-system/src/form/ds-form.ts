/** A form that explains its mistakes and is sent once. */
import { LitElement, html } from 'lit';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { validateForm } from '../forms/validate-form.ts';
import type { FormError } from '../forms/validate-form.ts';
import { elementStyles } from '../styles/shared.ts';
import { controlOf, located, remainingErrors } from './remaining-errors.ts';

/** `ds-submit`: the form is right and may be sent. `submitter` is the native button, if one was pressed. */
export type FormSubmitEvent = CustomEvent<{ form: HTMLFormElement; data: FormData; submitter: HTMLElement | null }>;

/**
 * Goes around a native `<form>`. On submit it checks every control; what is
 * wrong stands above the form, takes the focus and leads to the fields, and
 * goes away one by one as it is corrected. The page sends the data itself.
 *
 * @slot - One `<form>`.
 * @fires ds-submit - Everything is right. Set `busy` while you send it.
 * @csspart summary - The error summary.
 */
export class DsForm extends LitElement {
  static override styles = [elementStyles];

  /** Heading of the error summary; “There is a problem” by default. */
  @property({ attribute: 'error-heading' }) errorHeading = '';
  /** The form is on its way: it can't be sent again, and its submit button says so. */
  @property({ type: Boolean, reflect: true }) busy = false;
  /** Errors of the server, shown above the form and in their fields. */
  @property({ attribute: false }) errors: readonly FormError[] = [];

  @state() private _shown: readonly FormError[] = [];

  constructor() {
    super();
    this.addEventListener('submit', this._onSubmit);
    this.addEventListener('reset', this._onReset);
    this.addEventListener('input', this._onInput);
    this.addEventListener('change', this._onInput);
  }

  /** The native form. */
  get form(): HTMLFormElement | null {
    return this.querySelector('form');
  }

  /** Checks every control and shows what is wrong. */
  checkValidity(): boolean {
    const { form } = this;
    if (form !== null) this._shown = validateForm(form);
    return this._shown.length === 0;
  }

  override render() {
    return html`<ds-error-summary part="summary" heading=${this.errorHeading} .errors=${this._shown}></ds-error-summary>
      <slot @slotchange=${this._onSlotChange}></slot>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('errors') && (this.errors.length > 0 || changed.get('errors') !== undefined)) this._shown = located(this.errors, this._root);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('errors')) {
      for (const error of this.errors) {
        const control = controlOf(error, this._root);
        if (control?.error !== undefined) control.error = error.message;
      }
    }
    if (!changed.has('busy')) return;
    for (const button of this.querySelectorAll<HTMLElement & { busy?: boolean }>('ds-button[type="submit"]')) button.busy = this.busy;
  }

  private get _root(): Document | ShadowRoot {
    return this.getRootNode() as Document | ShadowRoot;
  }

  private _onSlotChange(): void {
    // The fields tell their errors themselves; the browser's bubbles would repeat them.
    if (this.form !== null) this.form.noValidate = true;
  }

  private readonly _onSubmit = (event: SubmitEvent): void => {
    const form = event.target as HTMLFormElement;
    if (form !== this.form) return;
    event.preventDefault();
    if (this.busy || !this.checkValidity()) return;
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
    const left = await remainingErrors(this._shown, this._root);
    this.renderRoot.querySelector('ds-error-summary')?.refresh(left);
    this._shown = left;
  }
}
