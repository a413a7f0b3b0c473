/** A list of tags that keeps the reader's place when one is removed. */
import { LitElement, css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { DsTag } from '../tag/ds-tag.ts';
import { TAG_TEXTS } from '../tag/tag-texts.ts';
import { TextsController } from '../texts.ts';

/** A removal that was asked for and that the page may still carry out. */
interface Removal {
  label: string;
  index: number;
  /** How many tags there were. */
  count: number;
  /** The reader has gone on to another part of the page since. */
  left: boolean;
}

/**
 * Tags side by side, as a list that screen readers count. After the page has
 * removed one, the focus goes to the tag that took its place, at the end to the
 * one before, and when none is left to the list itself; the removal is said.
 *
 * @slot - `ds-tag` elements.
 * @csspart list - The box around the tags.
 */
export class DsTagList extends LitElement {
  static override styles = [
    elementStyles,
    visuallyHiddenStyles,
    css`
      :host {
        position: relative;
      }

      .list {
        display: flex;
        flex-wrap: wrap;
        /* The buttons are higher than the tags: so far apart they don't overlap. */
        gap: calc(var(--ds-target) - 2.25rem);
        border-radius: var(--ds-radius-s);
      }

      /* With nothing left in it, there must be something to see the focus on. */
      .list:focus {
        min-block-size: 2.25rem;
      }

      ::slotted(ds-tag) {
        min-inline-size: 0;
      }
    `,
  ];

  /** Names the list for screen readers. */
  @property() label = '';

  @state() private _isEmpty = false;
  @state() private _message = '';

  private readonly _own = new TextsController(this, TAG_TEXTS);
  private _pending: Removal | undefined;
  /** Before the page hears of it: the page may remove the tag at once. */
  private readonly _removeListener = { handleEvent: (event: Event) => this._onRemove(event), capture: true };

  override render() {
    return html`<div
        class="list"
        part="list"
        role=${this._isEmpty ? 'group' : 'list'}
        aria-label=${this.label || nothing}
        tabindex="-1"
        @remove=${this._removeListener}
        @focusout=${this._onFocusOut}
      >
        <slot @slotchange=${this._onSlotChange}></slot>
      </div>
      <div class="visually-hidden" role="status">${this._message}</div>`;
  }

  private get _tags(): DsTag[] {
    return [...this.children].filter((child) => child instanceof DsTag);
  }

  private _onRemove(event: Event): void {
    const tags = this._tags;
    const tag = event.target as DsTag;
    this._message = '';
    this._pending = { label: tag.label, index: tags.indexOf(tag), count: tags.length, left: false };
  }

  private _onFocusOut(event: FocusEvent): void {
    const next = event.relatedTarget as Node | null;
    if (this._pending !== undefined && next !== null && !this.contains(next)) this._pending.left = true;
  }

  private _onSlotChange(): void {
    const tags = this._tags;
    for (const tag of tags) if (!tag.hasAttribute('role')) tag.setAttribute('role', 'listitem');
    this._isEmpty = tags.length === 0;
    const pending = this._pending;
    if (pending === undefined || tags.length >= pending.count) return;
    this._pending = undefined;
    this._message = this._own.current.removed(pending.label);
    if (!pending.left && !this.matches(':focus-within')) this._focusAt(pending.index);
  }

  private _focusAt(index: number): void {
    const tags = this._tags;
    const target = tags.slice(index).find(({ removable }) => removable) ?? tags.slice(0, index).findLast(({ removable }) => removable);
    if (target === undefined) this.renderRoot.querySelector<HTMLElement>('.list')?.focus();
    else target.focus();
  }
}
