/** A box to tick. */
import { css, html } from 'lit';
import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { ChoiceControl } from '../forms/choice-control.ts';
import { check } from '../icon/icon-paths.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { choiceStyles } from '../styles/choice-styles.ts';
import { fieldStyles } from '../styles/field-styles.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';

/**
 * One native checkbox with its label.
 *
 * Follows the WAI-ARIA APG Checkbox pattern, with the mixed state: Space ticks
 * and clears. Read only, it can be reached and read, not changed.
 *
 * @slot - The label, with markup; else `label`.
 * @slot hint - Help text, read out with the box.
 * @fires change - When the user ticks or clears the box.
 * @csspart control - The native checkbox, which is not seen.
 * @csspart label - The label.
 * @csspart hint - The help text.
 * @csspart error - The error message.
 */
export class DsCheckbox extends ChoiceControl {
  static override styles = [
    elementStyles,
    visuallyHiddenStyles,
    fieldStyles,
    choiceStyles,
    css`
      :host {
        --_width: 1.5rem;
      }

      .mark {
        display: grid;
        place-items: center;
        inline-size: 1.5rem;
        block-size: 1.5rem;
        border: 2px solid var(--ds-color-control-border);
        border-radius: 0.35rem;
        background: var(--ds-color-surface);
        color: transparent;
      }

      .mark svg {
        inline-size: 1.25rem;
        block-size: 1.25rem;
        stroke-width: 3;
      }

      input[aria-invalid='true'] + .mark {
        border-color: var(--ds-color-danger-mark);
      }

      input:checked + .mark,
      input:indeterminate + .mark {
        border-color: var(--_fill, var(--ds-color-primary));
        background: var(--_fill, var(--ds-color-primary));
        color: var(--ds-color-on-primary);
      }

      /* Not by color: forced colors would show the tick in every box. */
      input:not(:checked) + .mark svg,
      input:indeterminate + .mark svg {
        display: none;
      }

      input:indeterminate + .mark::after {
        content: '';
        inline-size: 60%;
        block-size: 3px;
        background: currentcolor;
      }

      @media (forced-colors: active) {
        input:checked + .mark,
        input:indeterminate + .mark {
          forced-color-adjust: none;
          background: Highlight;
          color: HighlightText;
        }
      }
    `,
  ];

  /** Some of what the box stands for is ticked. */
  @property({ type: Boolean }) indeterminate = false;

  protected override get _role() {
    return 'checkbox' as const;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    (this._control as HTMLInputElement).indeterminate = this.indeterminate;
  }

  protected override _renderMark() {
    return html`<span class="mark">${svgIcon(check)}</span>`;
  }

  protected override _onChange(event: Event): void {
    this.indeterminate = false;
    super._onChange(event);
  }
}
