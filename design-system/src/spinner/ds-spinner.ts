/** A turning ring, while something short is under way. */
import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { COMMON_TEXTS, TextsController } from '../texts.ts';

/**
 * For what takes a moment. It says its label as soon as it is there. For
 * content to come use `ds-skeleton`, for what takes longer `ds-progress-bar`.
 *
 * @csspart ring - The ring.
 */
export class DsSpinner extends LitElement {
  static override styles = [
    elementStyles,
    visuallyHiddenStyles,
    css`
      :host {
        display: inline-block;
        color: var(--ds-color-primary);
        vertical-align: middle;
      }

      .ring {
        display: block;
        inline-size: 1.5rem;
        block-size: 1.5rem;
        border: 3px solid;
        border-inline-end-color: transparent;
        border-radius: 50%;
        animation: turn 0.9s linear infinite;
      }

      :host([size='small']) .ring {
        inline-size: 1rem;
        block-size: 1rem;
        border-width: 2px;
      }

      :host([size='large']) .ring {
        inline-size: 3rem;
        block-size: 3rem;
        border-width: 4px;
      }

      @keyframes turn {
        to {
          rotate: 1turn;
        }
      }

      @media (prefers-reduced-motion: reduce) {
        .ring {
          animation-duration: 4s;
        }
      }

      /* Forced colors would close the gap in the ring. */
      @media (forced-colors: active) {
        .ring {
          forced-color-adjust: none;
          color: CanvasText;
        }
      }
    `,
  ];

  /** What a screen reader hears; “Loading” by default. */
  @property() label = '';
  /** As high as a line of text (small), an icon, or a heading (large). */
  @property({ reflect: true }) size: 'small' | 'medium' | 'large' = 'medium';

  private readonly _texts = new TextsController(this, COMMON_TEXTS);

  override render() {
    return html`<span class="ring" part="ring"></span><span role="status" class="visually-hidden">${this.label || this._texts.current.loading}</span>`;
  }
}
