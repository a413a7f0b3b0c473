/** A button that opens a short menu of actions, links or choices. */
import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { buttonStyles } from '../button/button-styles.ts';
import { check, chevronDown } from '../icon/icon-paths.ts';
import type { IconName } from '../icon/icon-set.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { follow } from '../overlays/position.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { menuStyles } from './menu-styles.ts';

/** One entry of the menu. `checked` makes it one of a group of choices. */
export interface MenuItem {
  id: string;
  label: string;
  description?: string;
  icon?: IconName;
  /** A person, shown by their initials; whoever uses it registers `ds-avatar`. */
  avatar?: { name: string; hue?: number | undefined };
  href?: string;
  checked?: boolean;
  /** Language of the label, where it is not the page's. */
  lang?: string;
}

/** A line between groups of entries. */
export interface MenuSeparator {
  separator: true;
}

/** `menu-select`: the entry with this id was chosen. */
export type MenuSelectEvent = CustomEvent<{ id: string }>;

/**
 * Follows the WAI-ARIA APG Menu Button pattern: Enter, Space and Down open it
 * on the first entry, Up on the last; arrows, Home, End and letters move;
 * Escape closes and gives the focus back; Tab closes and goes on.
 *
 * The menu stands in the top layer, beside the button and within the window.
 *
 * @csspart label - Its words.
 * @csspart chevron - The mark that says that it opens.
 * @slot icon - Another sign before the label, such as a `ds-avatar`.
 * @fires menu-select - An entry was chosen; `preventDefault()` on it stops a link.
 */
export class DsMenuButton extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [elementStyles, visuallyHiddenStyles, buttonStyles, menuStyles];

  /** Names the button and the menu. */
  @property() label = '';
  /** A word before the label that says what it names. */
  @property() caption = '';
  /** Leaves the caption to screen readers, where there is no room for it. */
  @property({ type: Boolean, attribute: 'hide-caption' }) hideCaption = false;
  /** Shows only the icon; the label remains for screen readers. */
  @property({ type: Boolean, attribute: 'hide-label' }) hideLabel = false;
  /** Name of an icon before the label. */
  @property() icon: IconName | undefined;
  /** The edge of the button at which the menu is aligned. */
  @property({ reflect: true }) placement: 'start' | 'end' = 'start';
  /** `secondary` has a border. */
  @property({ reflect: true }) variant: 'secondary' | 'quiet' = 'quiet';
  /** The entries, with separators between groups. */
  @property({ attribute: false }) items: readonly (MenuItem | MenuSeparator)[] = [];

  @state() private _open = false;
  private _stopFollowing: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._close();
  }

  override render() {
    return html`<button
        id="button"
        class="control"
        type="button"
        aria-haspopup="menu"
        aria-expanded=${this._open ? 'true' : 'false'}
        aria-controls="menu"
        @click=${this._onButtonClick}
        @keydown=${this._onButtonKeydown}
      >
        <slot name="icon">${this.icon === undefined ? nothing : html`<ds-icon size="medium" name=${this.icon}></ds-icon>`}</slot>
        <span part="label" class=${this.hideLabel ? 'visually-hidden' : 'text'}>${this.caption === '' ? nothing : html`<span class=${this.hideCaption ? 'visually-hidden' : ''}>${this.caption} </span>`}${this.label}</span>
        <span class="chevron" part="chevron">${svgIcon(chevronDown)}</span>
      </button>
      <div
        id="menu"
        class="menu"
        role="menu"
        aria-labelledby="button"
        popover="manual"
        @keydown=${this._onMenuKeydown}
        @focusout=${this._onFocusOut}
      >
        ${this.items.map((item) => ('separator' in item ? html`<div class="separator" role="separator"></div>` : this._renderItem(item)))}
      </div>`;
  }

  protected override updated(): void {
    const menu = this.renderRoot.querySelector<HTMLElement>('#menu');
    const button = this._button;
    if (menu === null || button === null || !this.isConnected || menu.matches(':popover-open') === this._open) return;
    menu.togglePopover(this._open);
    if (this._open) this._stopFollowing = follow(button, menu, { align: this.placement });
  }

  private _renderItem(item: MenuItem) {
    const content = html`<span class="icon">${this._renderItemIcon(item)}</span>
      <span class="texts"
        ><span lang=${item.lang ?? nothing}>${item.label}</span>
        ${item.description === undefined ? nothing : html`<span class="description">${item.description}</span>`}</span
      >`;
    const role = item.checked === undefined ? 'menuitem' : 'menuitemradio';
    const choose = (event: Event) => this._onChoose(event, item);
    const checked = item.checked === undefined ? nothing : String(item.checked);
    return item.href === undefined
      ? html`<button class="item" type="button" role=${role} aria-checked=${checked} tabindex="-1" @click=${choose}>${content}</button>`
      : html`<a class="item" href=${item.href} role=${role} aria-checked=${checked} tabindex="-1" @click=${choose}>${content}</a>`;
  }

  private _renderItemIcon(item: MenuItem) {
    if (item.avatar !== undefined) return html`<ds-avatar size="small" .name=${item.avatar.name} hue=${item.avatar.hue ?? nothing}></ds-avatar>`;
    if (item.icon !== undefined) return html`<ds-icon size="medium" name=${item.icon}></ds-icon>`;
    return item.checked === true ? svgIcon(check) : nothing;
  }

  private get _button(): HTMLElement | null {
    return this.renderRoot?.querySelector('#button');
  }

  private get _entries(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.item')];
  }

  private async _openAt(index: number): Promise<void> {
    this._open = true;
    document.addEventListener('pointerdown', this._onPointerOutside);
    await this.updateComplete;
    this._entries.at(index)?.focus();
  }

  private _close(): void {
    this._open = false;
    this._stopFollowing?.();
    this._stopFollowing = undefined;
    document.removeEventListener('pointerdown', this._onPointerOutside);
  }

  private _onButtonClick(): void {
    if (this._open) this._close();
    else void this._openAt(0);
  }

  private _onButtonKeydown(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this._open) this._close();
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    void this._openAt(event.key === 'ArrowDown' ? 0 : -1);
  }

  private _onMenuKeydown(event: KeyboardEvent): void {
    const entries = this._entries;
    const index = entries.indexOf(this.shadowRoot?.activeElement as HTMLElement);
    const target = this._targetOf(event.key, entries, index);
    if (target !== undefined) {
      event.preventDefault();
      target.focus();
    } else if (event.key === 'Escape') {
      // Only the menu closes, not a dialog around it.
      event.preventDefault();
      event.stopPropagation();
      this._close();
      this._button?.focus();
    } else if (event.key === 'Tab') {
      this._close();
    } else if (event.key === ' ') {
      event.preventDefault();
      entries[index]?.click();
    }
  }

  private _targetOf(key: string, entries: HTMLElement[], index: number): HTMLElement | undefined {
    if (key === 'ArrowDown') return entries[(index + 1) % entries.length];
    if (key === 'ArrowUp') return entries.at(index - 1);
    if (key === 'Home') return entries[0];
    if (key === 'End') return entries.at(-1);
    if (key.length !== 1 || key === ' ') return undefined;
    const after = [...entries.slice(index + 1), ...entries.slice(0, index + 1)];
    return after.find((entry) => entry.textContent.trim().toLowerCase().startsWith(key.toLowerCase()));
  }

  private _onChoose(event: Event, item: MenuItem): void {
    this._close();
    this._button?.focus();
    const chosen = new CustomEvent('menu-select', { detail: { id: item.id }, cancelable: true });
    if (!this.dispatchEvent(chosen)) event.preventDefault();
  }

  private _onFocusOut(event: FocusEvent): void {
    const next = event.relatedTarget as Node | null;
    // No next element: the window lost the focus, or a pointer is down.
    if (next !== null && !this.renderRoot.contains(next)) this._close();
  }

  private readonly _onPointerOutside = (event: PointerEvent): void => {
    if (!event.composedPath().includes(this)) this._close();
  };
}
