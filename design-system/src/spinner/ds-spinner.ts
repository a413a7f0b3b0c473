/** A turning ring, while something short is under way. */
import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { TextsController } from '../texts.ts';

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
    `,
  ];

  /** What a screen reader hears; “Loading” by default. */
  @property() label = '';
  @property({ reflect: true }) size: 'small' | 'medium' | 'large' = 'medium';

  private readonly _texts = new TextsController(this);

  override render() {
    return html`<span class="ring"></span><span role="status" class="visually-hidden">${this.label || this._texts.current.loading}</span>`;
  }
}
