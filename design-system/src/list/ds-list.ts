/** A list of `ds-list-item` rows. */
import { LitElement, css, html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { elementStyles } from '../styles/shared.ts';

/**
 * A list for screen readers too, whatever the rows look like: it says how many
 * there are. Rows may also be other elements with the role `listitem`.
 *
 * @slot - `ds-list-item` elements.
 */
export class DsList extends LitElement {
  static override styles = [
    elementStyles,
    css`
      :host([divided]) ::slotted(:not(:last-child)) {
        border-block-end: var(--ds-border);
      }
    `,
  ];

  /** Names the list for screen readers. */
  @property() label = '';
  /** Draws a line between rows. */
  @property({ type: Boolean, reflect: true }) divided = false;

  override connectedCallback(): void {
    super.connectedCallback();
    // An attribute, not internals: accessibility checkers read only this one.
    if (!this.hasAttribute('role')) this.setAttribute('role', 'list');
  }

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('label')) return;
    if (this.label === '') this.removeAttribute('aria-label');
    else this.setAttribute('aria-label', this.label);
  }
}
