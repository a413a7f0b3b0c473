/** The base of the checkbox and the switch: a value that is sent when on. */
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { FormControl } from './form-control.ts';

export abstract class ChoiceControl extends FormControl {
  /** Whether it is on. Not reflected: the attribute is the reset value. */
  @property({ type: Boolean }) checked = false;
  /** Sent with the form when on. */
  @property() override value = 'on';

  override formResetCallback(): void {
    super.formResetCallback();
    this.value = this.getAttribute('value') ?? 'on';
    this.checked = this.hasAttribute('checked');
  }

  override formStateRestoreCallback(restored: string | File | FormData | null): void {
    this.checked = restored === 'checked';
  }

  override render(): TemplateResult {
    return html`<div class="row">
        <span class="control">
          <input
            id="control"
            type="checkbox"
            role=${this._role}
            .checked=${live(this.checked)}
            part="control"
            ?required=${this.required && !this.readonly}
            ?disabled=${this._isDisabled}
            aria-readonly=${this.readonly ? 'true' : nothing}
            aria-describedby=${this._describedBy}
            aria-invalid=${this._shownError === '' ? 'false' : 'true'}
            @click=${this._onClick}
            @change=${this._onChange}
          />
          ${this._renderMark()}
        </span>
        <label for="control" part="label"><slot>${this.label}</slot></label>
      </div>
      ${this._renderHint()}${this._renderError()}`;
  }

  protected abstract get _role(): 'checkbox' | 'switch';
  protected abstract _renderMark(): TemplateResult;

  protected override get _formValue(): string | null {
    return this.checked ? this.value : null;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    // The state to restore is "checked", not the value.
    this._internals.setFormValue(this._formValue, this.checked ? 'checked' : '');
  }

  private _onClick(event: Event): void {
    // Checkboxes know no `readonly`; refused here, the control still can be reached and read.
    if (this.readonly) event.preventDefault();
  }

  protected _onChange(event: Event): void {
    this.checked = (event.target as HTMLInputElement).checked;
    this._touched = true;
    this.error = '';
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
