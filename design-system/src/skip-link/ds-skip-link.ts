/** The page's first link: jumps over the navigation. Seen when focused. */
import { LitElement, css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { elementStyles } from '../styles/shared.ts';

/**
 * Leads to its target and focuses it, also in a shadow tree, where the browser
 * finds no `#id`. Not seen until it has the focus, and not printed.
 *
 * @slot - The text: where it leads.
 * @csspart link - The link.
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
        max-inline-size: calc(100% - 2 * var(--ds-space-2));
        display: inline-flex;
        align-items: center;
        min-block-size: var(--ds-target);
        padding: var(--ds-space-1) var(--ds-space-4);
        border-radius: calc(var(--ds-target) / 2);
        background: var(--ds-color-primary);
        color: var(--ds-color-on-primary);
        font-weight: var(--ds-weight-medium);
        line-height: var(--ds-line-tight);
        box-shadow: var(--ds-shadow-2);
        overflow-wrap: anywhere;
      }

      a:hover {
        color: var(--ds-color-on-primary);
      }

      a:not(:focus) {
        clip-path: inset(50%);
        pointer-events: none;
      }

      @media (forced-colors: active) {
        a {
          border: 2px solid LinkText;
        }
      }

      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  /** `#id` of the target in the tree around this element. */
  @property() href = '#main';
  /** The target itself, where it is in another tree. */
  @property({ attribute: false }) target: HTMLElement | undefined;

  override render(): TemplateResult {
    return html`<a part="link" href=${this.href} @click=${this._onClick}><slot></slot></a>`;
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
