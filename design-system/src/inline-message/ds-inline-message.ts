/** One line beside what it is about: saved, not saved, please note. */
import { LitElement, css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { TONE_ICONS } from '../alert/tone-icons.ts';
import type { MessageTone } from '../alert/tone-icons.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { toneStyles } from '../styles/tone-styles.ts';
import { TextsController } from '../texts.ts';
import { TONE_TEXTS } from './tone-texts.ts';

/**
 * A short message with the icon of its tone, in the flow of the content. For
 * more than a line, or with something to do, `ds-alert`.
 *
 * @slot - The message: text, perhaps a link.
 * @csspart message - Icon and text.
 */
export class DsInlineMessage extends LitElement {
  static override styles = [
    elementStyles,
    toneStyles,
    visuallyHiddenStyles,
    css`
      :host {
        --_mark: var(--ds-color-info-mark);

        font-size: var(--ds-text-s);
      }

      .message {
        display: flex;
        gap: var(--ds-space-2);
        align-items: flex-start;
        max-inline-size: var(--ds-measure);
      }

      .message.empty {
        display: none;
      }

      .icon {
        display: flex;
        align-items: center;
        block-size: 1lh;
        color: var(--_mark);
      }

      svg {
        inline-size: 1.25rem;
        block-size: 1.25rem;
      }

      .text {
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
    `,
  ];

  /** What kind of news it is. */
  @property({ reflect: true }) tone: MessageTone = 'info';
  /** Read out when its text changes. The element then stands on the page before there is a text. */
  @property({ type: Boolean }) live = false;

  private readonly _tones = new TextsController(this, TONE_TEXTS);

  override render() {
    // The live region itself always shows, so that its first text is a change.
    return html`<div role=${this.live ? 'status' : nothing}>
      <div class="message" part="message">
        <span class="icon">${svgIcon(TONE_ICONS[this.tone] ?? TONE_ICONS.info)}</span>
        <span class="text"><span class="visually-hidden">${this._tones.current[this.tone]} </span><slot @slotchange=${this._onSlotChange}></slot></span>
      </div>
    </div>`;
  }

  protected override firstUpdated(): void {
    this._showIfFilled();
  }

  private _showIfFilled(): void {
    const slot = this.renderRoot.querySelector('slot');
    const isFilled = slot?.assignedNodes().some((node) => node instanceof Element || node.textContent?.trim() !== '') === true;
    this.renderRoot.querySelector('.message')?.classList.toggle('empty', !isFilled);
  }

  private _onSlotChange(): void {
    this._showIfFilled();
  }
}
