/** A setting that is on or off and takes effect at once. */
import { css, html } from 'lit';
import { ChoiceControl } from '../forms/choice-control.ts';
import { check } from '../icon/icon-paths.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { choiceStyles } from '../styles/choice-styles.ts';
import { fieldStyles } from '../styles/field-styles.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';

/**
 * One native checkbox with the role of a switch. What is sent later with a form
 * is a checkbox.
 *
 * Follows the WAI-ARIA APG Switch pattern: Space turns it. Read only, it can be
 * reached and read, not turned.
 *
 * @slot - The label, with markup; else `label`.
 * @slot hint - Help text, read out with the switch.
 * @fires change - When the user turns it.
 * @csspart control - The native checkbox, which is not seen.
 * @csspart label - The label.
 * @csspart hint - The help text.
 * @csspart error - The error message.
 */
export class DsSwitch extends ChoiceControl {
  static override styles = [
    elementStyles,
    visuallyHiddenStyles,
    fieldStyles,
    choiceStyles,
    css`
      :host {
        --_width: 3.25rem;
      }

      .mark {
        display: flex;
        align-items: center;
        inline-size: 3.25rem;
        block-size: 2rem;
        padding: 3px;
        border: 2px solid var(--ds-color-control-border);
        border-radius: var(--ds-radius-full);
        background: var(--ds-color-surface);
        transition: background-color var(--ds-motion) var(--ds-ease);
      }

      .thumb {
        display: grid;
        place-items: center;
        block-size: 100%;
        aspect-ratio: 1;
        border-radius: 50%;
        background: var(--ds-color-control-border);
        color: transparent;
        transition: margin var(--ds-motion) var(--ds-ease);
      }

      .thumb svg {
        inline-size: 80%;
        block-size: 80%;
        stroke-width: 3;
      }

      input:checked + .mark {
        border-color: var(--_fill, var(--ds-color-primary));
        background: var(--_fill, var(--ds-color-primary));
      }

      input:checked + .mark .thumb {
        margin-inline-start: 1.25rem;
        background: var(--ds-color-on-primary);
        color: var(--_fill, var(--ds-color-primary));
      }

      @media (forced-colors: active) {
        .mark .thumb {
          forced-color-adjust: none;
          background: ButtonText;
        }

        input:checked + .mark .thumb {
          background: Highlight;
          color: HighlightText;
        }
      }
    `,
  ];

  protected override get _role() {
    return 'switch' as const;
  }

  protected override _renderMark() {
    return html`<span class="mark"><span class="thumb">${svgIcon(check)}</span></span>`;
  }
}
