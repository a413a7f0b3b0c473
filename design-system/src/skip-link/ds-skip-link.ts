/** The page's first link: jumps over the navigation. Seen when focused. */
import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { elementStyles } from '../styles/shared.ts';

/**
 * @slot - The text.
 */
export class DsSkipLink extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    elementStyles,
    css`
      a {
        position: fixed;
        z-index: 100;
        inset-block-start: var(--ds-space-2);
        inset-inline-start: var(--ds-space-2);
        display: inline-flex;
        align-items: center;
        min-block-size: var(--ds-target);
        padding-inline: var(--ds-space-4);
        border-radius: var(--ds-radius-full);
        background: var(--ds-color-primary);
        color: var(--ds-color-on-primary);
        font-weight: var(--ds-weight-medium);
      }

      a:hover {
        color: var(--ds-color-on-primary);
      }

      a:not(:focus) {
        clip-path: inset(50%);
        pointer-events: none;
      }
    `,
  ];

  /** `#id` of the target in the tree around this element. */
  @property() href = '#main';
  /** The target itself, where it is in another tree. */
  @property({ attribute: false }) target: HTMLElement | undefined;

  override render() {
    return html`<a href=${this.href} @click=${this._onClick}><slot></slot></a>`;
  }

  private _onClick(event: MouseEvent): void {
    const root = this.getRootNode() as Document | ShadowRoot;
    const target = this.target ?? root.getElementById(this.href.slice(1));
    if (target === null) return;
    // The browser looks for the id in the document only, not in a shadow tree,
    // and a jump to it would count as a navigation.
    event.preventDefault();
    if (!target.hasAttribute('tabindex') && target.tabIndex < 0) target.tabIndex = -1;
    target.focus();
    target.scrollIntoView();
  }
}
