/** One panel of `ds-tabs`; its `label` names the tab. */
import { LitElement, css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { elementStyles } from '../styles/shared.ts';

/**
 * Follows the WAI-ARIA APG Tabs pattern together with `ds-tabs`, which shows it
 * and hides it. It is in the tab order, so that a panel of text can be reached.
 *
 * @slot - The content.
 */
export class DsTabPanel extends LitElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        padding-block-start: var(--ds-space-5);
        overflow-wrap: break-word;
      }

      :host(:focus-visible) {
        outline: 3px solid var(--ds-color-focus);
        outline-offset: 2px;
        border-radius: var(--ds-radius-s);
      }
    `,
  ];

  /** Name of its tab. */
  @property() label = '';

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  protected override updated(): void {
    // The tab is in another shadow tree, so the panel carries its name itself.
    this.setAttribute('role', 'tabpanel');
    this.setAttribute('aria-label', this.label);
    this.tabIndex = 0;
    this.dispatchEvent(new Event('tab-panel-update', { bubbles: true }));
  }
}
