/** One choice out of a few that are all seen, as a list or as cards. */
import { css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { optionIds, renderOption } from '../forms/choice-options.ts';
import type { ChoiceOption } from '../forms/choice-options.ts';
import { groupStyles } from '../forms/group-control.ts';
import { RadioControl } from '../forms/radio-control.ts';
import { fieldStyles } from '../styles/field-styles.ts';
import { optionStyles } from '../styles/option-styles.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { styleProperties } from '../styles/style-properties.ts';

/**
 * A group of native radio buttons in a fieldset, for two to about seven choices.
 *
 * Follows the WAI-ARIA APG Radio Group pattern: Tab leads to the chosen radio,
 * arrows choose the next and the previous around the ends, Space chooses.
 *
 * @slot hint - Help text with markup, read out with the group.
 * @fires input - When the user chooses.
 * @fires change - When the user has chosen.
 * @csspart label - The legend.
 * @csspart hint - The help text.
 * @csspart option - Each row or card.
 * @csspart error - The error message.
 * @cssprop [--ds-radio-group-column=12rem] - Least width of a column; narrower, there are fewer.
 */
export class DsRadioGroup extends RadioControl {
  static override styles = [
    elementStyles,
    visuallyHiddenStyles,
    fieldStyles,
    groupStyles,
    optionStyles,
    css`
      :host {
        --_column: var(--ds-radio-group-column, 12rem);
      }

      .dot {
        inline-size: 0.625rem;
        block-size: 0.625rem;
        border-radius: 50%;
        background: currentcolor;
      }

      @media (forced-colors: active) {
        .dot {
          forced-color-adjust: none;
        }
      }
    `,
  ];

  /** What can be chosen, in order. */
  @property({ attribute: false }) options: readonly ChoiceOption[] = [];
  /** A plain list, or cards that stand out more. */
  @property({ reflect: true }) variant: 'list' | 'cards' = 'list';
  /** Most columns side by side. */
  @property({ type: Number }) columns = 1;

  protected override get _choices(): readonly ChoiceOption[] {
    return this.options;
  }

  protected override _renderControls() {
    const classes = { options: true, [this.variant]: true, columns: this.columns > 1, invalid: this._shownError !== '' };
    return html`<div class=${classMap(classes)} ${styleProperties({ '--_columns': String(this.columns) })}>
      ${this.options.map((option, index) => {
        const { label, description } = optionIds(index);
        const names = { labelledby: label, describedby: option.description === undefined ? undefined : description };
        return renderOption(option, index, html`${this._renderRadio(option, names)}<span class="mark"><span class="dot"></span></span>`);
      })}
    </div>`;
  }
}
