/** A bar over the full width that stays: whose page this is, what is down. */
import { LitElement, css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { TONE_ICONS } from '../alert/tone-icons.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { elementStyles } from '../styles/shared.ts';
import { toneStyles } from '../styles/tone-styles.ts';

/**
 * Says what holds for the whole page as long as it does. With a `label` it is a
 * landmark region, so that screen reader users can find it again.
 *
 * @slot - The message.
 * @slot icon - Another drawing than the tone's own.
 * @slot actions - Links or buttons at the end.
 * @csspart banner - The bar.
 * @csspart body - The message.
 */
export class DsBanner extends LitElement {
  static override styles = [
    elementStyles,
    toneStyles,
    css`
      section {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ds-space-2) var(--ds-space-3);
        align-items: center;
        padding: var(--ds-space-2) clamp(var(--ds-space-4), 4vw, var(--ds-space-6));
        border-block-end: 2px solid var(--_mark);
        background: var(--_soft);
        color: var(--_text);
      }

      .icon {
        display: flex;
        color: var(--_mark);
      }

      .body {
        flex: 1 1 12rem;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
    `,
  ];

  /** What kind of news it is; `neutral` for what is only a fact. */
  @property({ reflect: true }) tone: 'info' | 'warning' | 'danger' | 'neutral' = 'info';
  /** Name of another icon than the tone's own. */
  @property() icon = '';
  /** Names the region for screen readers. */
  @property() label = '';

  override render() {
    const icon = this.tone === 'neutral' ? TONE_ICONS.info : TONE_ICONS[this.tone];
    return html`<section part="banner" aria-label=${this.label || nothing}>
      <span class="icon"><slot name="icon">${this.icon === '' ? svgIcon(icon) : html`<ds-icon size="medium" name=${this.icon}></ds-icon>`}</slot></span>
      <div class="body" part="body"><slot></slot></div>
      <slot name="actions"></slot>
    </section>`;
  }
}
