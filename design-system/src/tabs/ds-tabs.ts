/** Panels of one page, one seen at a time. */
import { LitElement, css, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { DsTabPanel } from '../tab-panel/ds-tab-panel.ts';
import { elementStyles } from '../styles/shared.ts';

/** `tab-change`: the panel with this id is seen now. */
export type TabChangeEvent = CustomEvent<{ id: string }>;

/**
 * Follows the WAI-ARIA APG Tabs pattern with automatic activation: one tab is
 * in the tab order; left, right, Home and End choose.
 *
 * @slot - `ds-tab-panel` elements, each with `id` and `label`.
 * @fires tab-change - The user chose another tab.
 */
export class DsTabs extends LitElement {
  static override styles = [
    elementStyles,
    css`
      .tabs {
        display: flex;
        gap: var(--ds-space-1);
        overflow-x: auto;
        border-block-end: var(--ds-border);
      }

      button {
        flex: none;
        min-block-size: var(--ds-target);
        padding: var(--ds-space-2) var(--ds-space-4);
        border: 0;
        border-block-end: 3px solid transparent;
        background: none;
        color: var(--ds-color-text-muted);
        font: inherit;
        font-weight: var(--ds-weight-medium);
        cursor: pointer;
      }

      button:hover {
        color: var(--ds-color-text);
      }

      button:focus-visible {
        outline-offset: -3px;
      }

      button[aria-selected='true'] {
        border-color: var(--ds-color-primary);
        color: var(--ds-color-primary);
      }

      @media (forced-colors: active) {
        button[aria-selected='true'] {
          border-color: Highlight;
        }
      }
    `,
  ];

  /** Names the row of tabs. */
  @property() label = '';
  /** Id of the panel that is seen; the first one by default. */
  @property() selected = '';

  @state() private _panels: DsTabPanel[] = [];

  override render() {
    return html`<div class="tabs" role="tablist" aria-label=${this.label || nothing} @keydown=${this._onKeydown}>
        ${this._panels.map((panel) => this._renderTab(panel))}
      </div>
      <slot @slotchange=${this._onPanelsChange} @tab-panel-update=${this._onPanelUpdate}></slot>`;
  }

  protected override willUpdate(): void {
    if (!this._panels.some((panel) => panel.id === this.selected)) this.selected = this._panels[0]?.id ?? '';
  }

  protected override updated(_changed: PropertyValues<this>): void {
    for (const panel of this._panels) panel.hidden = panel.id !== this.selected;
  }

  private _renderTab(panel: DsTabPanel) {
    const isSelected = panel.id === this.selected;
    return html`<button
      type="button"
      role="tab"
      aria-selected=${isSelected ? 'true' : 'false'}
      tabindex=${isSelected ? 0 : -1}
      @click=${() => this._select(panel.id)}
    >
      ${panel.label}
    </button>`;
  }

  private _select(id: string): void {
    if (id === this.selected) return;
    this.selected = id;
    this.dispatchEvent(new CustomEvent('tab-change', { detail: { id } }));
  }

  private _onPanelsChange(event: Event): void {
    const assigned = (event.target as HTMLSlotElement).assignedElements();
    this._panels = assigned.filter((element): element is DsTabPanel => element.localName === 'ds-tab-panel');
  }

  private _onPanelUpdate(event: Event): void {
    event.stopPropagation();
    this.requestUpdate();
  }

  private async _onKeydown(event: KeyboardEvent): Promise<void> {
    const index = this._panels.findIndex((panel) => panel.id === this.selected);
    const forward = this.matches(':dir(rtl)') ? -1 : 1;
    const targets: Record<string, number> = {
      ArrowRight: index + forward,
      ArrowLeft: index - forward,
      Home: 0,
      End: this._panels.length - 1,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const panel = this._panels.at(target % this._panels.length);
    if (panel === undefined) return;
    this._select(panel.id);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  }
}
