/**
 * The base of form controls made of several native ones: a date in three
 * fields, radio buttons, boxes to tick. A `<fieldset>` names the group, its
 * legend is the label, and hint and error describe the whole.
 *
 * A subclass renders its controls in `_renderControls()`; the first one, which
 * takes the focus, has the id `control`.
 */
import { css, html, nothing } from 'lit';
import type { CSSResult, TemplateResult } from 'lit';
import { FormControl } from './form-control.ts';
import type { Finding } from './form-control.ts';

/** Takes the browser's own look from the fieldset. */
export const groupStyles: CSSResult = css`
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
    margin-block-end: var(--ds-space-1);
    font-weight: var(--ds-weight-medium);
  }
`;

export abstract class GroupControl extends FormControl {
  override render(): TemplateResult {
    return html`<fieldset
      role=${this._role ?? nothing}
      aria-describedby=${this._describedBy}
      aria-invalid=${this._role ? this._shownError !== '' : nothing}
      aria-required=${this._role && this.required ? 'true' : nothing}
      ?disabled=${this._isDisabled}
    >
      <legend part="label">
        ${this.label}${this.required || this.noMark ? nothing : html` <span class="optional">(${this._texts.current.optional})</span>`}
      </legend>
      ${this._renderHint()}${this._renderControls()}${this._renderError()}
    </fieldset>`;
  }

  /** The controls of the group. */
  protected abstract _renderControls(): TemplateResult;

  /** `radiogroup`, or nothing for a plain group. */
  protected get _role(): 'radiogroup' | undefined {
    return undefined;
  }

  /** Whether nothing was chosen or typed. */
  protected get _isEmpty(): boolean {
    return this.value === '';
  }

  protected override _check(): Finding {
    if (this._isEmpty) return { message: this.required ? this.requiredMessage || this._texts.current.required(this.label) : '', missing: this.required };
    return { message: this.validator?.(this.value) ?? '', missing: false };
  }
}
