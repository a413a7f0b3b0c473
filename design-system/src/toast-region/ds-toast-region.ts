/** Notifications about what just happened, in a corner over the page. */
import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import { TONE_ICONS } from '../alert/tone-icons.ts';
import type { MessageTone } from '../alert/tone-icons.ts';
import { close } from '../icon/icon-paths.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { TONE_TEXTS } from '../inline-message/tone-texts.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { COMMON_TEXTS, TextsController } from '../texts.ts';
import { BROWSER_CLOCK } from '../timing/clock.ts';
import type { Clock } from '../timing/clock.ts';
import { deepActiveElement } from './deep-active-element.ts';
import type { Toast, ToastDismissEvent } from './toast.ts';
import { toastRegionStyles } from './toast-region-styles.ts';
import { TOAST_REGION_TEXTS } from './toast-region-texts.ts';
import { PausableTimer, timeToRead } from './toast-timer.ts';

export type { Toast, ToastDismissEvent } from './toast.ts';

interface ShownToast extends Toast {
  id: string;
  tone: MessageTone;
  timer: PausableTimer | undefined;
}

/**
 * Stands once on a page, from its start, and says what `show()` hands it.
 *
 * A toast is never the only place of its news: what was saved, sent or refused
 * must be seen on the page too, because a toast goes by itself, may be behind a
 * magnified view, and is not reached while a modal dialog is open.
 *
 * Danger interrupts a screen reader, the other tones wait their turn. Time
 * stands still under the pointer, with the focus inside and while the page is
 * hidden. F6 leads there and back, Escape closes the toast with the focus.
 *
 * @fires toast-dismiss - A toast is gone.
 * @cssprop [--ds-toast-width=28rem] - Width of the toasts, where there is room.
 */
export class DsToastRegion extends LitElement {
  static override styles = [elementStyles, visuallyHiddenStyles, toastRegionStyles];

  /** Names the region; “Notifications” by default. */
  @property() label = '';
  /** The key that moves the focus here and back, as `KeyboardEvent.key` names it. */
  @property() shortcut = 'F6';
  /** Measures how long toasts stay. */
  @property({ attribute: false }) clock: Clock = BROWSER_CLOCK;

  @state() private _toasts: readonly ShownToast[] = [];
  private readonly _holds = new Set<'pointer' | 'focus' | 'hidden'>();
  private _shown = 0;
  private _cameFrom: HTMLElement | null = null;
  private readonly _texts = new TextsController(this, COMMON_TEXTS);
  private readonly _own = new TextsController(this, TOAST_REGION_TEXTS);
  private readonly _tones = new TextsController(this, TONE_TEXTS);

  /**
   * Shows a message.
   * @returns Its id, for `dismiss()`.
   */
  show(toast: Toast): string {
    this._shown += 1;
    const id = String(this._shown);
    const { text, tone = 'info', action, stays = tone === 'danger' } = toast;
    const timer = stays ? undefined : new PausableTimer(this.clock, timeToRead(text, action !== undefined), () => this._remove(id, 'time'));
    this._toasts = [...this._toasts, { ...toast, id, tone, timer }];
    this._raise();
    this._runTimers();
    return id;
  }

  /** Takes a message away; nothing happens if it is gone already. */
  dismiss(id: string): void {
    this._remove(id, 'closed');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this._onPageKeydown);
    document.addEventListener('visibilitychange', this._onVisibilityChange);
    this._onVisibilityChange();
    // A popover that was taken off the page is closed when it comes back.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this._onPageKeydown);
    document.removeEventListener('visibilitychange', this._onVisibilityChange);
    this._holds.clear();
    this._runTimers();
  }

  override render() {
    const isEmpty = this._toasts.length === 0;
    const name = this._own.current.withKey(this.label || this._own.current.label, this.shortcut);
    // Without a name it is no landmark, so an empty one is not in the way. Both
    // live regions are there before their toasts: only what is added is read.
    return html`<section
      class=${classMap({ region: true, empty: isEmpty })}
      popover="manual"
      tabindex="-1"
      aria-label=${isEmpty ? nothing : name}
      @pointerenter=${() => this._hold('pointer', true)}
      @pointerleave=${() => this._hold('pointer', false)}
      @focusin=${this._onFocusIn}
      @focusout=${this._onFocusOut}
    >
      <div aria-live="assertive" aria-atomic="false">${this._renderToasts(this._toasts.filter(({ tone }) => tone === 'danger'))}</div>
      <div aria-live="polite" aria-atomic="false">${this._renderToasts(this._toasts.filter(({ tone }) => tone !== 'danger'))}</div>
    </section>`;
  }

  protected override updated(): void {
    if (this.isConnected && this._region?.matches(':popover-open') === false) this._region.showPopover();
  }

  private _renderToasts(toasts: readonly ShownToast[]) {
    return repeat(
      toasts,
      ({ id }) => id,
      ({ id, text, tone, action }) => html`<div class="toast ${tone}" data-id=${id} @keydown=${(event: KeyboardEvent) => this._onToastKeydown(event, id)}>
        <span class="icon">${svgIcon(TONE_ICONS[tone])}</span>
        <div class="body">
          <span class="text"><span class="visually-hidden">${this._tones.current[tone]} </span>${text}</span>
          ${action === undefined ? nothing : html`<button type="button" @click=${() => this._onAction(id, action.run)}>${action.label}</button>`}
        </div>
        <button class="close" type="button" aria-label=${this._texts.current.dismiss} @click=${() => this.dismiss(id)}>${svgIcon(close)}</button>
      </div>`,
    );
  }

  private get _region(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('.region') ?? null;
  }

  /** Above what was opened in the top layer since. */
  private _raise(): void {
    const region = this._region;
    if (region?.matches(':popover-open') !== true || this._holds.has('focus')) return;
    region.hidePopover();
    region.showPopover();
  }

  private _hold(reason: 'pointer' | 'focus' | 'hidden', isHeld: boolean): void {
    if (isHeld) this._holds.add(reason);
    else this._holds.delete(reason);
    this._runTimers();
  }

  private _runTimers(): void {
    const waits = this._holds.size > 0 || !this.isConnected;
    for (const { timer } of this._toasts) {
      if (waits) timer?.pause();
      else timer?.start();
    }
  }

  private _remove(id: string, reason: ToastDismissEvent['detail']['reason']): void {
    const index = this._toasts.findIndex((toast) => toast.id === id);
    const gone = this._toasts[index];
    if (gone === undefined) return;
    gone.timer?.pause();
    const active = this.shadowRoot?.activeElement ?? null;
    // Before it goes: a removed element would drop the focus at the page's start.
    if (active !== null && (this._toasts.length === 1 || this._elementOf(id)?.contains(active) === true)) this._focusBeside(index);
    this._toasts = this._toasts.filter((toast) => toast !== gone);
    // What is gone from under the pointer may never be left by it.
    if (this._toasts.length === 0) this._holds.delete('pointer');
    this.dispatchEvent(new CustomEvent('toast-dismiss', { detail: { id, reason } }));
  }

  private _elementOf(id: string): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>(`[data-id="${id}"]`) ?? null;
  }

  private _focusBeside(index: number): void {
    const next = this._toasts[index + 1] ?? this._toasts[index - 1];
    if (next === undefined) this._goBack();
    else this._elementOf(next.id)?.querySelector<HTMLElement>('.close')?.focus();
  }

  private _goBack(): void {
    if (this._cameFrom?.isConnected === true) this._cameFrom.focus();
    else (this.shadowRoot?.activeElement as HTMLElement | null)?.blur();
  }

  private _onAction(id: string, run: () => void): void {
    this._remove(id, 'action');
    run();
  }

  private _onToastKeydown(event: KeyboardEvent, id: string): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.dismiss(id);
  }

  private _onFocusIn(event: FocusEvent): void {
    const from = event.relatedTarget;
    if (from instanceof HTMLElement && !this.renderRoot.contains(from)) this._cameFrom ??= from;
    this._hold('focus', true);
  }

  private _onFocusOut(event: FocusEvent): void {
    const next = event.relatedTarget as Node | null;
    if (next !== null && this.renderRoot.contains(next)) return;
    this._cameFrom = null;
    this._hold('focus', false);
  }

  private readonly _onVisibilityChange = (): void => {
    this._hold('hidden', document.visibilityState === 'hidden');
  };

  private readonly _onPageKeydown = (event: KeyboardEvent): void => {
    if (event.key !== this.shortcut || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    // With nothing to go to, the key keeps the browser's own meaning.
    if (this._toasts.length === 0) return;
    event.preventDefault();
    if (this._holds.has('focus')) {
      this._goBack();
      return;
    }
    this._cameFrom = deepActiveElement();
    this._region?.focus();
  };
}
