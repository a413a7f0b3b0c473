/** A message in the page about what just happened or needs care. */
import { LitElement, css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { close } from '../icon/icon-paths.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { headingStyles } from '../styles/heading-styles.ts';
import { elementStyles } from '../styles/shared.ts';
import { toneStyles } from '../styles/tone-styles.ts';
import { COMMON_TEXTS, TextsController } from '../texts.ts';
import { TONE_ICONS } from './tone-icons.ts';
import type { MessageTone } from './tone-icons.ts';

/**
 * A box in the flow of the page, which stays until the page takes it away.
 *
 * Follows the WAI-ARIA APG Alert pattern: danger and warning interrupt a
 * screen reader (`alert`), the others wait their turn (`status`). Only what is
 * new on the page is read: add the alert when there is something to say.
 *
 * @slot - The message.
 * @slot actions - Buttons under the message.
 * @fires dismiss - When the user closes it; the page then removes it.
 * @csspart alert - The box.
 */
export class DsAlert extends LitElement {
  static override styles = [
    elementStyles,
    headingStyles,
    toneStyles,
    css`
      /* Large text on a small screen leaves the room to the words. */
      .alert {
        display: flex;
        gap: min(var(--ds-space-3), 2.5vw);
        align-items: flex-start;
        padding: min(var(--ds-space-4), 4vw);
        border: 1px solid color-mix(in srgb, var(--_mark) 40%, transparent);
        border-inline-start: 5px solid var(--_mark);
        border-radius: var(--ds-radius-s);
        background: var(--_soft);
        color: var(--_text);
      }

      .icon {
        display: flex;
        color: var(--_mark);
      }

      .body {
        flex: 1;
        min-inline-size: 0;
        overflow-wrap: anywhere;
        max-inline-size: var(--ds-measure);
      }

      .heading {
        margin-block-end: var(--ds-space-1);
        font-size: var(--ds-text-m);
        line-height: 1.5rem;
      }

      slot[name='actions'] {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ds-space-3);
      }

      .actions.filled {
        margin-block-start: var(--ds-space-3);
      }

      button {
        display: grid;
        place-items: center;
        inline-size: var(--ds-target);
        block-size: var(--ds-target);
        margin: calc(var(--ds-space-3) * -1);
        margin-inline-start: auto;
        border: 0;
        border-radius: 50%;
        background: none;
        color: inherit;
        cursor: pointer;
      }

      button:hover {
        background: color-mix(in srgb, var(--_mark) 15%, transparent);
      }
    `,
  ];

  /** What kind of news it is. */
  @property({ reflect: true }) tone: MessageTone = 'info';
  /** The news in a few words; the slot then says more. */
  @property() heading = '';
  /** Shows a close button. */
  @property({ type: Boolean }) dismissible = false;
  /** Not announced: for what stood on the page from the start. */
  @property({ type: Boolean }) quiet = false;

  private readonly _texts = new TextsController(this, COMMON_TEXTS);

  override render() {
    return html`<div class="alert" part="alert" role=${this._role ?? nothing}>
      <span class="icon">${svgIcon(TONE_ICONS[this.tone] ?? TONE_ICONS.info)}</span>
      <div class="body">
        ${this.heading === '' ? nothing : html`<p class="heading">${this.heading}</p>`}
        <slot></slot>
        <div class="actions"><slot name="actions" @slotchange=${this._onActionsChange}></slot></div>
      </div>
      ${this.dismissible ? html`<button type="button" aria-label=${this._texts.current.dismiss} @click=${this._onDismiss}>${svgIcon(close)}</button>` : nothing}
    </div>`;
  }

  private get _role(): 'alert' | 'status' | undefined {
    if (this.quiet) return undefined;
    return this.tone === 'danger' || this.tone === 'warning' ? 'alert' : 'status';
  }

  private _onActionsChange(event: Event): void {
    const slot = event.target as HTMLSlotElement;
    slot.parentElement?.classList.toggle('filled', slot.assignedNodes().length > 0);
  }

  private _onDismiss(): void {
    this.dispatchEvent(new Event('dismiss'));
  }
}
