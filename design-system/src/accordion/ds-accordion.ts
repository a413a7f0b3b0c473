/** Sections of a page under headings that open and close. */
import { LitElement, css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { AccordionToggleEvent, DsAccordionItem } from '../accordion-item/ds-accordion-item.ts';
import { arrowTarget } from '../navigation/arrow-target.ts';
import { elementStyles } from '../styles/shared.ts';
import { TextsController } from '../texts.ts';
import { ACCORDION_TEXTS } from './accordion-texts.ts';

/**
 * Follows the WAI-ARIA APG Accordion pattern: every heading is a button in the
 * tab order; up, down, Home and End move between them. A closed section is
 * found by the browser's search, opened by an address with its id, and printed.
 *
 * @slot - `ds-accordion-item` elements.
 * @fires accordion-toggle - A section was opened or closed by the reader; it comes from the item.
 * @csspart toggle-all - The button “Open all”, “Close all”.
 */
export class DsAccordion extends LitElement {
  static override styles = [
    elementStyles,
    css`
      .all {
        display: flex;
        justify-content: flex-end;
        margin-block-end: var(--ds-space-1);
      }

      .items {
        border-block-start: var(--ds-border);
      }

      @media print {
        .all {
          display: none;
        }
      }
    `,
  ];

  /** Level of the sections' headings. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;
  /** Opening a section closes the one that was open. */
  @property({ type: Boolean }) single = false;
  /** Shows a button that opens or closes all sections; not with `single`. */
  @property({ type: Boolean, attribute: 'toggle-all' }) toggleAll = false;

  @state() private _items: DsAccordionItem[] = [];
  private readonly _own = new TextsController(this, ACCORDION_TEXTS);

  /** Opens every section; with `single` only the first. */
  openAll(): void {
    this._items.forEach((item, index) => (item.open = !this.single || index === 0));
    this.requestUpdate();
  }

  /** Closes every section. */
  closeAll(): void {
    for (const item of this._items) item.open = false;
    this.requestUpdate();
  }

  override render(): TemplateResult {
    return html`${this.toggleAll && !this.single ? this._renderToggleAll() : nothing}
      <div class="items" @keydown=${this._onKeydown}>
        <slot @slotchange=${this._onItemsChange} @accordion-toggle=${this._onToggle}></slot>
      </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('headingLevel') && !changed.has('_items')) return;
    for (const item of this._items) item.headingLevel = this.headingLevel;
  }

  private _renderToggleAll() {
    const { openAll, closeAll } = this._own.current;
    const isAllOpen = this._items.length > 0 && this._items.every((item) => item.open);
    return html`<div class="all">
      <ds-button variant="quiet" part="toggle-all" @click=${isAllOpen ? this.closeAll : this.openAll}>${isAllOpen ? closeAll : openAll}</ds-button>
    </div>`;
  }

  private _onItemsChange(event: Event): void {
    const assigned = (event.target as HTMLSlotElement).assignedElements();
    this._items = assigned.filter((element): element is DsAccordionItem => element.localName === 'ds-accordion-item');
  }

  private _onToggle(event: Event): void {
    const { target } = event as AccordionToggleEvent;
    if (!this._items.includes(target as DsAccordionItem)) return;
    if (this.single && (event as AccordionToggleEvent).detail.open) {
      for (const item of this._items) if (item !== target) item.open = false;
    }
    this.requestUpdate();
  }

  private _onKeydown(event: KeyboardEvent): void {
    const index = this._items.findIndex((item) => item.isHeadingFocused);
    if (index < 0 || event.defaultPrevented) return;
    const target = arrowTarget(event.key, { index, count: this._items.length, vertical: true });
    if (target === undefined) return;
    event.preventDefault();
    this._items[target]?.focus();
  }
}
