/** One of several things that were chosen, with a button to take it away. */
import { LitElement, css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { close } from '../icon/icon-paths.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { elementStyles } from '../styles/shared.ts';
import { TextsController } from '../texts.ts';
import { TAG_TEXTS } from './tag-texts.ts';

/** `remove`: the reader wants this tag gone; `value` tells which. */
export type TagRemoveEvent = CustomEvent<{ value: string }>;

/**
 * A filter, a topic, a person that was picked. It does not remove itself: the
 * page does, when it hears `remove`. Several belong in a `ds-tag-list`, which
 * keeps the focus in place when one goes. For a state in words take `ds-badge`.
 *
 * @slot start - An icon or avatar before the label.
 * @fires remove - Its button, Delete or Backspace was pressed; bubbles, with `{ value }`.
 * @csspart tag - The box.
 * @csspart remove - The button.
 */
export class DsTag extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    elementStyles,
    css`
      :host {
        --_height: 2.25rem;
        display: inline-block;
        max-inline-size: 100%;
        vertical-align: middle;
      }

      .tag {
        display: inline-flex;
        gap: var(--ds-space-2);
        align-items: center;
        max-inline-size: 100%;
        min-block-size: var(--_height);
        padding-inline: var(--ds-space-3);
        border: 1px solid var(--ds-color-control-border);
        border-radius: calc(var(--_height) / 2);
        background: var(--ds-color-surface);
        font-size: var(--ds-text-s);
        line-height: var(--ds-line-tight);
      }

      .removable {
        padding-inline-end: 0;
      }

      .label {
        min-inline-size: 0;
        padding-block: var(--ds-space-1);
        overflow-wrap: anywhere;
      }

      /* Larger than the tag is high, so that a finger finds it. */
      button {
        flex: none;
        display: grid;
        place-items: center;
        inline-size: var(--ds-target);
        block-size: var(--ds-target);
        margin-block: calc((var(--_height) - var(--ds-target)) / 2 - 1px);
        margin-inline: calc(var(--ds-space-2) * -1) calc((var(--_height) - var(--ds-target)) / 2);
        padding: 0;
        border: 0;
        border-radius: 50%;
        background: none;
        color: var(--ds-color-text-muted);
        font: inherit;
        cursor: pointer;
      }

      button:focus-visible {
        outline-offset: -9px;
      }

      button svg {
        box-sizing: content-box;
        inline-size: 1.1rem;
        block-size: 1.1rem;
        padding: 0.3rem;
        border-radius: 50%;
      }

      button:hover svg {
        background: var(--ds-color-hover);
        color: var(--ds-color-text);
      }

      @media print {
        button {
          display: none;
        }

        .removable {
          padding-inline-end: var(--ds-space-3);
        }
      }
    `,
  ];

  /** The text. */
  @property() label = '';
  /** What `remove` tells the page; the label by default. */
  @property() value = '';
  /** Shows the button that removes it. */
  @property({ type: Boolean, reflect: true }) removable = false;

  private readonly _own = new TextsController(this, TAG_TEXTS);

  override render() {
    return html`<span class="tag ${this.removable ? 'removable' : ''}" part="tag">
      <slot name="start"></slot>
      <span class="label">${this.label}</span>
      ${this.removable ? this._renderButton() : nothing}
    </span>`;
  }

  private _renderButton() {
    return html`<button
      part="remove"
      type="button"
      aria-label=${this._own.current.remove(this.label)}
      @click=${this._onRemove}
      @keydown=${this._onKeydown}
    >
      ${svgIcon(close)}
    </button>`;
  }

  private _onRemove(): void {
    this.dispatchEvent(new CustomEvent('remove', { bubbles: true, detail: { value: this.value || this.label } }));
  }

  private _onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    this._onRemove();
  }
}
