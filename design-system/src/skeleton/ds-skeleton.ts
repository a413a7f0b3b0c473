/** The shape of what is coming, while it loads. */
import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { COMMON_TEXTS, TextsController } from '../texts.ts';

/**
 * Stands where content will be, in about its shape, so that nothing jumps when
 * it comes. A screen reader hears one sentence, and nothing of the shapes. Where
 * several stand on a page, one of them speaks for all and the others are
 * `aria-hidden`. While something is sent, its button is `busy` instead.
 *
 * @csspart shapes - The box around the shapes.
 */
export class DsSkeleton extends LitElement {
  static override styles = [
    elementStyles,
    visuallyHiddenStyles,
    css`
      .shapes {
        display: grid;
        gap: var(--ds-space-3);
      }

      .shape {
        block-size: 1.1em;
        border-radius: var(--ds-radius-s);
        background: var(--ds-color-neutral-soft);
        animation: breathe calc(1.6s * var(--ds-motion-amount)) ease-in-out infinite alternate;
      }

      .shape:last-child:not(:first-child) {
        inline-size: 62%;
      }

      :host([variant='list']) .shape {
        block-size: 3.5rem;
        inline-size: 100%;
      }

      :host([variant='card']) .shapes {
        padding: var(--ds-space-5);
        border: var(--ds-border);
        border-radius: var(--ds-radius);
        background: var(--ds-color-surface);
      }

      @keyframes breathe {
        to {
          opacity: 0.45;
        }
      }

      @media (forced-colors: active) {
        .shape {
          border: 1px solid GrayText;
        }
      }
    `,
  ];

  /** What a screen reader hears; “Loading” by default. */
  @property() label = '';
  /** How many lines to draw. */
  @property({ type: Number }) lines = 3;
  /** `card` draws a frame around the lines, `list` draws rows. */
  @property({ reflect: true }) variant: 'text' | 'card' | 'list' = 'text';

  private readonly _texts = new TextsController(this, COMMON_TEXTS);

  override render() {
    return html`<div role="status" class="visually-hidden">${this.label || this._texts.current.loading}</div>
      <div class="shapes" part="shapes" aria-hidden="true">${Array.from({ length: this.lines }, () => html`<div class="shape"></div>`)}</div>`;
  }
}
