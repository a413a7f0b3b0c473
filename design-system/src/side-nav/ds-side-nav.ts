/** The app's navigation beside the page, or in the menu of a phone. */
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { chevronDown } from '../icon/icon-paths.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { arrowTarget } from '../navigation/arrow-target.ts';
import { currentEntry, entriesAround, holds, keyOf, shortCount } from '../navigation/nav-entry.ts';
import type { NavEntry } from '../navigation/nav-entry.ts';
import { NAVIGATION_TEXTS } from '../navigation/navigation-texts.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { TextsController } from '../texts.ts';
import { groupsOf } from './nav-groups.ts';
import type { NavGroup } from './nav-groups.ts';
import { sideNavStyles } from './side-nav-styles.ts';

export type { NavEntry } from '../navigation/nav-entry.ts';
export type { NavGroup } from './nav-groups.ts';

/** `collapse-change`: the reader made the navigation narrow or wide. */
export type CollapseChangeEvent = CustomEvent<{ collapsed: boolean }>;

/**
 * Follows the WAI-ARIA APG Disclosure Navigation pattern: links and the buttons
 * that open what lies below are all in the tab order; up, down, Home and End
 * move too; Escape closes what is open around the focus.
 *
 * @fires collapse-change - The reader made it narrow or wide.
 * @csspart entry - Each link, and each button that opens entries.
 * @cssprop [--ds-side-nav-collapsed-size] - Its width when narrow; room for an icon and a short name.
 */
export class DsSideNav extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [elementStyles, visuallyHiddenStyles, sideNavStyles];

  /** Names the navigation; “Main menu” by default. */
  @property() label = '';
  /** Entries, or groups of entries under headings. */
  @property({ attribute: false }) items: readonly (NavEntry | NavGroup)[] = [];
  /** Path of the open page; marks its entry, and opens what lies around it. */
  @property() current = '';
  /** Shows a button that makes it narrow. */
  @property({ type: Boolean }) collapsible = false;
  /** Narrow: icons with their names below. */
  @property({ type: Boolean, reflect: true }) collapsed = false;

  /** Keys of the entries that the reader opened, or that hold the current page. */
  @state() private _open: ReadonlySet<string> = new Set();

  private readonly _own = new TextsController(this, NAVIGATION_TEXTS);
  private _current: NavEntry | undefined;

  override render(): TemplateResult {
    const { label, collapse, expand } = this._own.current;
    const groups = groupsOf(this.items);
    return html`<nav aria-label=${this.label || label} @keydown=${this._onKeydown}>
      ${groups.map((group, index) => this._renderGroup(group, `group-${index}`))}
      ${
        this.collapsible
          ? html`<div class="collapse">
            <button class="entry" type="button" @click=${this._onCollapse}>
              <span class="chevron">${svgIcon(chevronDown)}</span><span class="label">${this.collapsed ? expand : collapse}</span>
            </button>
          </div>`
          : nothing
      }
    </nav>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('current') && !changed.has('items')) return;
    const entries = groupsOf(this.items).flatMap((group) => group.entries);
    const before = keyOf(this._current);
    this._current = currentEntry(entries, this.current);
    // Not on every update: what the reader closed stays closed on the same page.
    if (keyOf(this._current) === before) return;
    const around = entriesAround(entries, this._current).map(keyOf);
    this._open = new Set([...this._open, ...around]);
  }

  private _renderGroup({ heading, entries }: NavGroup, id: string) {
    return html`<div class="group">
      ${heading === '' ? nothing : html`<p id=${id} class="heading">${heading}</p>`}
      <ul role="list" aria-labelledby=${heading === '' ? nothing : id}>
        ${entries.map((entry, index) => this._renderEntry(entry, `${id}-${index}`))}
      </ul>
    </div>`;
  }

  private _renderEntry(entry: NavEntry, id: string): TemplateResult {
    const below = entry.items ?? [];
    const isOpen = this._open.has(keyOf(entry)) && !this.collapsed;
    const expanded = isOpen ? 'true' : 'false';
    const toggle = (): void => this._toggle(entry);
    const chevron = html`<span class="chevron">${svgIcon(chevronDown)}</span>`;
    return html`<li>
      <div class="row">
        ${
          entry.href === undefined
            ? html`<button
              class="entry ${holds(entry, this._current) ? 'inside' : ''}"
              part="entry"
              type="button"
              aria-current=${this._currentOf(entry, isOpen) ?? nothing}
              aria-expanded=${expanded}
              aria-controls=${id}
              @click=${toggle}
            >
              ${this._renderContent(entry)}${chevron}
            </button>`
            : this._renderLink(entry, entry.href, isOpen)
        }
        ${
          entry.href === undefined || below.length === 0
            ? nothing
            : html`<button
              class="below"
              type="button"
              aria-label=${this._own.current.below(entry.label)}
              aria-expanded=${expanded}
              aria-controls=${id}
              @click=${toggle}
            >
              ${chevron}
            </button>`
        }
      </div>
      ${
        below.length === 0
          ? nothing
          : html`<ul id=${id} role="list" ?hidden=${!isOpen}>
            ${below.map((child, index) => this._renderEntry(child, `${id}-${index}`))}
          </ul>`
      }
    </li>`;
  }

  private _renderLink(entry: NavEntry, href: string, isOpen: boolean) {
    return html`<a class="entry ${holds(entry, this._current) ? 'inside' : ''}" part="entry" href=${href} aria-current=${this._currentOf(entry, isOpen) ?? nothing}
      >${this._renderContent(entry)}</a
    >`;
  }

  private _renderContent({ icon, label, count = 0, countLabel }: NavEntry) {
    return html`${icon === undefined ? nothing : html`<ds-icon size="medium" name=${icon}></ds-icon>`}<span class="label">${label}</span>${
      count > 0
        ? html`<span class="count" aria-hidden="true">${shortCount(count)}</span
            ><span class="visually-hidden">, ${countLabel ?? this._own.current.count(count)}</span>`
        : nothing
    }`;
  }

  /** A page below a closed entry is marked at that entry. */
  private _currentOf(entry: NavEntry, isOpen: boolean): 'page' | 'true' | undefined {
    if (entry === this._current) return entry.href === this.current ? 'page' : 'true';
    return !isOpen && holds(entry, this._current) ? 'true' : undefined;
  }

  private _toggle(entry: NavEntry): void {
    const open = new Set(this._open);
    // A narrow navigation has no room for what lies below: it becomes wide first.
    if (this.collapsed || !open.delete(keyOf(entry))) open.add(keyOf(entry));
    if (this.collapsed) this._collapse(false);
    this._open = open;
  }

  private _collapse(collapsed: boolean): void {
    this.collapsed = collapsed;
    this.dispatchEvent(new CustomEvent('collapse-change', { detail: { collapsed } }));
  }

  private _onCollapse(): void {
    this._collapse(!this.collapsed);
  }

  private _onKeydown(event: KeyboardEvent): void {
    const focused = this.shadowRoot?.activeElement ?? null;
    if (focused === null || event.defaultPrevented) return;
    if (event.key === 'Escape') {
      this._closeAround(event, focused);
      return;
    }
    const controls = [...this.renderRoot.querySelectorAll<HTMLElement>('a, button')].filter((control) => control.checkVisibility());
    const target = arrowTarget(event.key, { index: controls.indexOf(focused as HTMLElement), count: controls.length, vertical: true });
    if (target === undefined) return;
    event.preventDefault();
    controls[target]?.focus();
  }

  private _closeAround(event: KeyboardEvent, focused: Element): void {
    const opener = focused.closest('ul[id]')?.parentElement?.querySelector<HTMLElement>('[aria-expanded="true"]');
    const button = focused.getAttribute('aria-expanded') === 'true' ? (focused as HTMLElement) : opener;
    if (button === undefined || button === null) return;
    // Only this closes, not a panel around it.
    event.stopPropagation();
    button.focus();
    button.click();
  }
}
