/** The bell of the header, with how many notices are unread. It opens them: over the page, or as a page where there is no room beside it. */
import '@portal/design-system/button';
import '@portal/design-system/icon';
import type { OpenChangeEvent } from '@portal/design-system/classes/popover';
import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { SubjectInfo } from '../session/session-info.ts';
import { loadNoticesPanel } from './load-notices.ts';
import { bellText, countText } from './notice-text.ts';

@localized()
export class PortalBell extends LitElement {
  static override styles = css`
    :host {
      display: block;
      flex: none;
    }

    ds-button {
      display: block;
      /* Not wider with large text than the row of a phone has room for. */
      --ds-button-padding: 0.625rem;
    }

    .sign {
      position: relative;
      display: flex;
    }

    .unread {
      position: absolute;
      inset-block-start: -0.625rem;
      inset-inline-start: 50%;
      box-sizing: border-box;
      min-inline-size: 1.5em;
      padding: 0 0.35em;
      border: 2px solid var(--ds-color-surface);
      border-radius: var(--ds-radius-full);
      background: var(--ds-color-primary);
      color: var(--ds-color-on-primary);
      font-size: 0.75rem;
      font-weight: var(--ds-weight-bold);
      font-variant-numeric: tabular-nums;
      line-height: 1.35;
      text-align: center;
    }

    ds-popover {
      --ds-popover-width: 34rem;
    }

    @media print {
      :host {
        display: none;
      }
    }
  `;

  /** `undefined` until it is known. */
  @property({ type: Number }) unread: number | undefined;
  /** Whose records this person can open. */
  @property({ attribute: false }) people: readonly SubjectInfo[] = [];
  /** The address of the page of notices. */
  @property() href = '';
  /** There is room to open them over the page. */
  @property({ type: Boolean }) wide = false;
  /** That page is open. */
  @property({ type: Boolean }) current = false;

  @state() private _isLoaded = false;
  /** What is not seen reads nothing. */
  @state() private _isOpen = false;
  @query('ds-popover') private _popover!: HTMLElementTagNameMap['ds-popover'] | null;

  override render() {
    const label = this.unread === undefined ? msg('Notifications', { id: 'shell.notices.title' }) : bellText(this.unread);
    const isLink = !this.wide || this.current;
    return html`
      <ds-button id="bell" variant="quiet" .label=${label} .href=${isLink ? this.href : undefined} @click=${isLink ? nothing : this._onClick}>
        <span class="sign"><ds-icon name="bell" size="medium"></ds-icon>${this._renderCount()}</span>
      </ds-button>
      ${
        this._isLoaded && !isLink
          ? html`<ds-popover
              for="bell"
              .align=${'end' as const}
              .label=${msg('Notifications', { id: 'shell.notices.title' })}
              @open-change=${this._onOpenChange}
              @click=${this._onFollow}
            >
              ${this._isOpen ? html`<portal-notices-panel .people=${this.people}></portal-notices-panel>` : nothing}
            </ds-popover>`
          : nothing
      }
    `;
  }

  private _renderCount() {
    const { unread = 0 } = this;
    return unread > 0 ? html`<span class="unread" aria-hidden="true">${countText(unread)}</span>` : nothing;
  }

  private _onClick(): void {
    // Once there is a panel it opens and closes by itself.
    if (!this._isLoaded) void this._load();
  }

  /** Never rejects: where the panel does not come, the page says what to do. */
  private async _load(): Promise<void> {
    try {
      await Promise.all([loadNoticesPanel(), import('@portal/design-system/popover')]);
    } catch {
      this.dispatchEvent(new CustomEvent('notices-open', { detail: this.href, bubbles: true, composed: true }));
      return;
    }
    this._isLoaded = true;
    await this.updateComplete;
    this._popover?.show();
  }

  private _onOpenChange({ detail, target, currentTarget }: OpenChangeEvent): void {
    if (target === currentTarget) this._isOpen = detail.open;
  }

  /** What was chosen is shown, and not covered. */
  private _onFollow(event: Event): void {
    if (event.composedPath().some((node) => node instanceof HTMLAnchorElement)) this._popover?.hide();
  }
}

declare global {
  interface HTMLElementEventMap {
    'notices-open': CustomEvent<string>;
  }
  interface HTMLElementTagNameMap {
    'portal-bell': PortalBell;
  }
}
