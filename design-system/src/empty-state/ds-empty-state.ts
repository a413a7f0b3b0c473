/** What stands where nothing is yet, and what can be done about it. */
import { LitElement, css, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { headingStyles } from '../styles/heading-styles.ts';
import { elementStyles } from '../styles/shared.ts';
import { styleProperties } from '../styles/style-properties.ts';

/**
 * Says in a list's or a page's place that there is nothing yet, why, and what
 * can be done. It is no error: a failure is told by `ds-alert`.
 *
 * @slot - One or two sentences.
 * @slot icon - Another drawing above the heading than `picture` and `icon`.
 * @slot actions - What the reader can do next.
 * @csspart heading - The heading.
 */
export class DsEmptyState extends LitElement {
  static override styles = [
    elementStyles,
    headingStyles,
    css`
      .state {
        display: grid;
        /* With very large text the drawing must not make it wider than what it stands in. */
        grid-template-columns: minmax(0, 1fr);
        justify-items: center;
        gap: var(--ds-space-2);
        padding: var(--ds-space-6) var(--ds-space-4);
        border: 2px dashed var(--ds-color-border);
        border-radius: var(--ds-radius);
        color: var(--ds-color-text-muted);
        text-align: center;
      }

      .heading {
        max-inline-size: 100%;
        color: var(--ds-color-text);
      }

      .text {
        max-inline-size: min(32rem, 100%);
        overflow-wrap: anywhere;
      }

      ds-icon,
      ::slotted([slot='icon']) {
        padding: var(--ds-space-3);
        border-radius: 50%;
        background: var(--ds-color-primary-soft);
        color: var(--ds-color-primary);
      }

      .picture {
        inline-size: 8.5rem;
        max-inline-size: 100%;
        aspect-ratio: 4 / 3;
        background: var(--ds-color-primary);
        mask: var(--_picture) center / contain no-repeat;
        forced-color-adjust: none;
        print-color-adjust: exact;
      }

      @media (forced-colors: active) {
        .picture {
          background: CanvasText;
        }
      }

      slot[name='actions'] {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--ds-space-3);
        justify-content: center;
        /* Empty, it takes no room: the gap before it comes with the actions. */
        margin-block-start: calc(var(--ds-space-2) * -1);
      }

      ::slotted([slot='actions']) {
        margin-block-start: var(--ds-space-4);
      }
    `,
  ];

  /** Name of one of the brand's pictures, `visits` for `--ds-brand-picture-visits`; a brand without it shows `icon`. */
  @property() picture = '';
  /** Name of an icon above the heading. */
  @property() icon = '';
  /** What is not there. */
  @property() heading = '';
  /** Rank of the heading, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private _hasPicture = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('picture') && this.isConnected)
      this._hasPicture = this.picture !== '' && getComputedStyle(this).getPropertyValue(`--ds-brand-picture-${this.picture}`) !== '';
  }

  override render() {
    return html`<div class="state">
      <slot name="icon">${this._renderDrawing()}</slot>
      ${this.heading === '' ? nothing : html`<div class="heading" part="heading" role="heading" aria-level=${this.headingLevel}>${this.heading}</div>`}
      <div class="text"><slot></slot></div>
      <slot name="actions"></slot>
    </div>`;
  }

  private _renderDrawing() {
    if (this._hasPicture) return html`<div class="picture" ${styleProperties({ '--_picture': `var(--ds-brand-picture-${this.picture})` })}></div>`;
    return this.icon === '' ? nothing : html`<ds-icon size="large" name=${this.icon}></ds-icon>`;
  }
}
