/** One panel of `ds-tabs`; its `label` names the tab. */
import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { elementStyles } from '../styles/shared.ts';

/**
 * @slot - The content.
 */
export class DsTabPanel extends LitElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        padding-block-start: var(--ds-space-5);
      }
    `,
  ];

  @property() label = '';

  override render() {
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
