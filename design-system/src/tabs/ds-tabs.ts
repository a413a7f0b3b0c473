/** Panels of one page, one seen at a time. */
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { arrowTarget } from '../navigation/arrow-target.ts';
import type { DsTabPanel } from '../tab-panel/ds-tab-panel.ts';
import { elementStyles } from '../styles/shared.ts';
import { tabsStyles } from './tabs-styles.ts';

/** `tab-change`: the panel with this id is seen now. */
export type TabChangeEvent = CustomEvent<{ id: string }>;

/** How much of the next tab shows beside the chosen one, in pixels: there is more. */
const ROOM = 40;

/**
 * Follows the WAI-ARIA APG Tabs pattern: one tab is in the tab order; left and
 * right (up and down when vertical), Home and End move. With automatic
 * activation moving chooses; with manual activation Enter or Space does. Tabs
 * that have no room scroll, and the focused one comes into view.
 *
 * @slot - `ds-tab-panel` elements, each with `id` and `label`.
 * @fires tab-change - The user chose another tab.
 * @csspart tab - Each tab.
 */
export class DsTabs extends LitElement {
  static override styles = [elementStyles, tabsStyles];

  /** Names the row of tabs. */
  @property() label = '';
  /** Id of the panel that is seen; the first one by default. */
  @property() selected = '';
  /** `manual`: arrows only move the focus; for panels that take a while to load. */
  @property() activation: 'automatic' | 'manual' = 'automatic';
  /** `vertical`: a column beside the panel; for many tabs, or long names. */
  @property({ reflect: true }) orientation: 'horizontal' | 'vertical' = 'horizontal';

  @state() private _panels: DsTabPanel[] = [];

  override render(): TemplateResult {
    return html`<div
        class="tabs"
        role="tablist"
        aria-label=${this.label || nothing}
        aria-orientation=${this.orientation === 'vertical' ? 'vertical' : nothing}
        @keydown=${this._onKeydown}
      >
        ${this._panels.map((panel) => this._renderTab(panel))}
      </div>
      <div class="panels"><slot @slotchange=${this._onPanelsChange} @tab-panel-update=${this._onPanelUpdate}></slot></div>`;
  }

  protected override willUpdate(): void {
    // Before the panels are there, the choice of the page stands.
    const [first] = this._panels;
    if (first !== undefined && !this._panels.some((panel) => panel.id === this.selected)) this.selected = first.id;
  }

  protected override updated(changed: PropertyValues): void {
    for (const panel of this._panels) panel.hidden = panel.id !== this.selected;
    if (changed.has('selected') || changed.has('_panels')) this._reveal();
  }

  private _renderTab(panel: DsTabPanel) {
    const isSelected = panel.id === this.selected;
    return html`<button
      part="tab"
      type="button"
      role="tab"
      aria-selected=${isSelected ? 'true' : 'false'}
      tabindex=${isSelected ? 0 : -1}
      @click=${() => this._select(panel.id)}
    >
      ${panel.label}
    </button>`;
  }

  /** Scrolls the row, not the page, so that the chosen tab is seen. */
  private _reveal(): void {
    const row = this.renderRoot.querySelector('.tabs');
    const tab = row?.querySelector('[aria-selected="true"]')?.getBoundingClientRect();
    if (row === null || tab === undefined) return;
    const { left, right } = row.getBoundingClientRect();
    if (tab.left < left) row.scrollLeft -= left - tab.left + ROOM;
    else if (tab.right > right) row.scrollLeft += tab.right - right + ROOM;
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
    const tabs = [...this.renderRoot.querySelectorAll<HTMLElement>('[role="tab"]')];
    const index = tabs.indexOf(this.shadowRoot?.activeElement as HTMLElement);
    const vertical = this.orientation === 'vertical';
    const target = arrowTarget(event.key, { index, count: tabs.length, vertical, rtl: this.matches(':dir(rtl)') });
    if (target === undefined) return;
    event.preventDefault();
    const panel = this._panels[target];
    if (this.activation === 'automatic' && panel !== undefined) this._select(panel.id);
    await this.updateComplete;
    tabs[target]?.focus();
  }
}
