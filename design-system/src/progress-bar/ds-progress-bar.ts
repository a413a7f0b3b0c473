/** How far something has come, or that it goes on. */
import { LitElement, css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { localeOf } from '../page-locale.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { styleProperties } from '../styles/style-properties.ts';
import { TextsController } from '../texts.ts';
import { partDone } from './progress.ts';
import { PROGRESS_BAR_TEXTS } from './progress-bar-texts.ts';

/**
 * For what takes more than a few seconds: sending a file, filling a form in
 * parts. Without `value` nobody knows how long it takes. For a moment's wait
 * a `busy` button, for content to come `ds-skeleton`. A screen reader reads it on
 * request; say the end of the work elsewhere, as with `ds-inline-message live`.
 *
 * @csspart track - The whole bar.
 * @csspart bar - The part that is done.
 * @cssprop [--ds-progress-color] - Color of the part that is done.
 */
export class DsProgressBar extends LitElement {
  static override styles = [
    elementStyles,
    visuallyHiddenStyles,
    css`
      .words {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--ds-space-4);
        justify-content: space-between;
        margin-block-end: var(--ds-space-2);
        overflow-wrap: anywhere;
      }

      .label {
        min-inline-size: 0;
        font-weight: var(--ds-weight-medium);
      }

      .value {
        color: var(--ds-color-text-muted);
        font-variant-numeric: tabular-nums;
      }

      .track {
        block-size: 0.625rem;
        border-radius: var(--ds-radius-full);
        background: var(--ds-color-neutral-soft);
        box-shadow: inset 0 0 0 1px var(--ds-color-control-border);
        overflow: hidden;
      }

      .bar {
        inline-size: var(--_done);
        block-size: 100%;
        border-radius: inherit;
        background: var(--ds-progress-color, var(--ds-color-primary));
        transition: inline-size var(--ds-motion) var(--ds-ease);
      }

      /* Where less is to move, stripes from end to end say “under way”. */
      .endless .bar {
        --_color: var(--ds-progress-color, var(--ds-color-primary));

        inline-size: calc(100% - 60% * var(--ds-motion-amount));
        background: repeating-linear-gradient(
          -45deg,
          var(--_color) 0 0.5rem,
          color-mix(in srgb, var(--_color) calc(100% * var(--ds-motion-amount)), var(--ds-color-neutral-soft)) 0.5rem 1rem
        );
        animation: pass calc(1.6s * var(--ds-motion-amount)) linear infinite;
      }

      @keyframes pass {
        from {
          translate: -100% 0;
        }

        to {
          translate: 250% 0;
        }
      }

      :host(:dir(rtl)) .endless .bar {
        animation-direction: reverse;
      }

      @media (forced-colors: active) {
        .track {
          border: 1px solid CanvasText;
        }

        .bar {
          forced-color-adjust: none;
          background: Highlight;
        }
      }

      @media print {
        .bar {
          print-color-adjust: exact;
        }
      }
    `,
  ];

  /** What goes on; names the bar. */
  @property() label = '';
  /** Shows only the bar; the label remains for screen readers. */
  @property({ type: Boolean, attribute: 'hide-label' }) hideLabel = false;
  /** How much is done; without it nobody knows. */
  @property({ type: Number }) value: number | undefined;
  /** How much there is to do. */
  @property({ type: Number }) max = 100;
  /** What is done in words, as “3 of 8 photos”; percent by default. */
  @property({ attribute: 'value-text' }) valueText = '';

  private readonly _own = new TextsController(this, PROGRESS_BAR_TEXTS);

  override render() {
    const done = partDone(this.value, this.max);
    const text = this.valueText || (done === undefined ? this._own.current.underWay : this._percent(done));
    return html`<div class=${this.hideLabel ? 'visually-hidden' : 'words'} aria-hidden="true">
        <span class="label">${this.label}</span><span class="value">${text}</span>
      </div>
      <div
        class="track ${done === undefined ? 'endless' : ''}"
        part="track"
        role="progressbar"
        aria-label=${this.label}
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow=${done === undefined ? nothing : Math.round(done * 100)}
        aria-valuetext=${text}
      >
        <div class="bar" part="bar" ${styleProperties({ '--_done': `${(done ?? 0) * 100}%` })}></div>
      </div>`;
  }

  private _percent(done: number): string {
    // Rounded down: 100 % only when it is done.
    return new Intl.NumberFormat(localeOf(this), { style: 'percent' }).format(Math.floor(done * 100) / 100);
  }
}
