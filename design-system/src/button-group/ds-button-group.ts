/** Buttons that belong together, side by side or joined. */
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { elementStyles } from '../styles/shared.ts';
import { buttonGroupStyles } from './button-group-styles.ts';

type GroupedButton = HTMLElement & { disabled?: boolean };

/**
 * A named group. In a narrow container the buttons stand one below the other.
 *
 * With `toolbar` it follows the WAI-ARIA APG Toolbar pattern: one button is in
 * the tab order; arrows (by the reading direction, or up and down where they
 * stand in a column), Home and End move between them, around the ends. For a
 * handful of buttons leave it out, so that each can be reached with Tab.
 *
 * @slot - `ds-button`, `ds-icon-button` or `ds-menu-button` elements.
 * @csspart group - The row or column.
 * @cssprop [--ds-button-group-gap] - Space between buttons that are not attached.
 */
export class DsButtonGroup extends LitElement {
  static override styles = [elementStyles, buttonGroupStyles];

  /** Names the group; always needed. */
  @property() label = '';
  /** Joined to one bar, for choices that exclude or complete each other. */
  @property({ type: Boolean, reflect: true }) attached = false;
  /** One stop for Tab, arrows inside. */
  @property({ type: Boolean, reflect: true }) toolbar = false;

  @state() private _isColumn = false;
  /** Buttons with words need a column where it is narrow; icons never do. */
  @state() private _isWordy = true;
  private _current: GroupedButton | undefined;
  private _observer: ResizeObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this._observer = new ResizeObserver(() => this._measure());
    this._observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._observer?.disconnect();
  }

  override render() {
    return html`<div
      class="group ${this._isWordy ? 'wordy' : ''}"
      part="group"
      role=${this.toolbar ? 'toolbar' : 'group'}
      aria-label=${this.label || nothing}
      aria-orientation=${this.toolbar && this._isColumn ? 'vertical' : nothing}
      @keydown=${this._onKeydown}
      @focusin=${this._onFocusIn}
    >
      <slot @slotchange=${this._onSlotChange}></slot>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('toolbar')) this._rove();
  }

  private get _buttons(): GroupedButton[] {
    return (this.renderRoot.querySelector('slot')?.assignedElements() ?? []) as GroupedButton[];
  }

  private _measure(): void {
    const group = this.renderRoot.querySelector('.group');
    if (group !== null) this._isColumn = getComputedStyle(group).flexDirection === 'column';
  }

  /** A host with a negative `tabindex` takes its native button out of the tab order too. */
  private _rove(): void {
    const buttons = this._buttons;
    if (!this.toolbar) {
      for (const button of buttons) button.removeAttribute('tabindex');
      return;
    }
    if (this._current === undefined || this._current.disabled === true || !buttons.includes(this._current)) {
      this._current = buttons.find((button) => button.disabled !== true);
    }
    for (const button of buttons) {
      if (button === this._current) button.removeAttribute('tabindex');
      else button.tabIndex = -1;
    }
  }

  private _onSlotChange(): void {
    const buttons = this._buttons;
    this._isWordy = buttons.some(({ localName }) => localName !== 'ds-icon-button');
    this._rove();
  }

  private _onFocusIn(event: FocusEvent): void {
    const button = this._buttons.find((each) => each.contains(event.target as Node));
    if (!this.toolbar || button === undefined) return;
    this._current = button;
    this._rove();
  }

  private _onKeydown(event: KeyboardEvent): void {
    // An open menu inside has used the key already.
    if (!this.toolbar || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    const buttons = this._buttons.filter((button) => button.disabled !== true);
    const index = buttons.findIndex((button) => button.contains(event.target as Node));
    const target = this._indexAfter(event.key, index, buttons.length);
    const next = target === undefined ? undefined : buttons.at(target % buttons.length);
    if (next === undefined) return;
    event.preventDefault();
    this._current = next;
    this._rove();
    next.focus();
  }

  private _indexAfter(key: string, index: number, count: number): number | undefined {
    if (key === 'Home') return 0;
    if (key === 'End') return count - 1;
    if (this._isColumn) return { ArrowDown: index + 1, ArrowUp: index - 1 }[key];
    const forward = this.matches(':dir(rtl)') ? -1 : 1;
    return { ArrowRight: index + forward, ArrowLeft: index - forward }[key];
  }
}
