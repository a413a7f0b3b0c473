/** A row of numbers to choose one from, such as 0 to 10, with words at its ends. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { groupStyles } from '../forms/group-control.ts';
import { RadioControl } from '../forms/radio-control.ts';
import type { RadioChoice } from '../forms/radio-control.ts';
import { fieldStyles } from '../styles/field-styles.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { styleProperties } from '../styles/style-properties.ts';
import { ratingScaleStyles } from './rating-scale-styles.ts';

/**
 * Native radio buttons that look like a scale. The value is the number as text.
 *
 * Follows the WAI-ARIA APG Radio Group pattern: Tab leads to the chosen number,
 * arrows choose the next and the previous around the ends, Space chooses.
 *
 * @slot hint - Help text with markup, read out with the scale.
 * @fires input - When the user chooses.
 * @fires change - When the user has chosen.
 * @csspart label - The legend.
 * @csspart hint - The help text.
 * @csspart scale - The numbers together.
 * @csspart ends - The words at the ends.
 * @csspart error - The error message.
 * @cssprop [--ds-rating-scale-size=3.5rem] - Greatest width of one number.
 */
export class DsRatingScale extends RadioControl {
  static override styles = [elementStyles, visuallyHiddenStyles, fieldStyles, groupStyles, ratingScaleStyles];

  /** Lowest number, 0 or more. */
  @property({ type: Number }) min = 0;
  /** Highest number. */
  @property({ type: Number }) max = 10;
  /** What the lowest number means. */
  @property({ attribute: 'low-label' }) lowLabel = '';
  /** What the highest number means. */
  @property({ attribute: 'high-label' }) highLabel = '';

  private _scale: readonly RadioChoice[] = [];

  protected override get _choices(): readonly RadioChoice[] {
    return this._scale;
  }

  protected override willUpdate(): void {
    const length = Math.max(0, this.max - this.min + 1);
    if (this._scale.length === length && this._scale[0]?.value === String(this.min)) return;
    this._scale = Array.from({ length }, (_, index) => ({ value: String(this.min + index) }));
  }

  protected override _renderControls(): TemplateResult {
    const invalid = this._shownError === '' ? '' : 'invalid';
    return html`<div class="body" ${styleProperties({ '--_count': String(this._scale.length) })}>
      <div class="scale ${invalid}" part="scale">
        ${this._scale.map(
          (choice, index) => html`<label class="number">
            ${this._renderRadio(choice, { label: this._nameAt(index) })}<span class="mark" aria-hidden="true">${choice.value}</span>
          </label>`,
        )}
      </div>
      ${
        this.lowLabel === '' && this.highLabel === ''
          ? nothing
          : html`<div class="ends" part="ends" aria-hidden="true">
            <span>${this._endText(this.min, this.lowLabel)}</span>
            <span>${this._endText(this.max, this.highLabel)}</span>
          </div>`
      }
    </div>`;
  }

  private _nameAt(index: number): string {
    const value = this._scale[index]?.value ?? '';
    const words = index === 0 ? this.lowLabel : index === this._scale.length - 1 ? this.highLabel : '';
    return words === '' ? value : `${value}, ${words}`;
  }

  private _endText(end: number, words: string): TemplateResult | typeof nothing {
    return words === '' ? nothing : html`<b>${end}</b> ${words}`;
  }
}
