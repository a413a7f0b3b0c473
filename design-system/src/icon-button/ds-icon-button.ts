/** A button that shows only an icon; its name shows on hover and on focus. */
import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { buttonStyles } from '../button/button-styles.ts';
import type { IconName } from '../icon/icon-set.ts';
import { follow } from '../overlays/position.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { COMMON_TEXTS, TextsController } from '../texts.ts';
import { browserScheduler } from '../timing/clock.ts';
import type { Scheduler } from '../timing/clock.ts';
import { iconButtonStyles } from './icon-button-styles.ts';

/** How long a pointer rests before the words show, and how long it may be on its way to them. */
const SHOW_DELAY_MS = 300;
const HIDE_DELAY_MS = 200;

/**
 * Follows the WAI-ARIA APG Button pattern; with `pressed` it is a toggle
 * button, whose name stays the same while the state changes. The page sets
 * `pressed` on `click`. Where there is room for words, `ds-button` is better.
 *
 * @slot - Another drawing than that of `icon`.
 * @fires click - When pressed; not while disabled or busy.
 * @csspart control - The native `<button>`.
 * @csspart tip - The words.
 */
export class DsIconButton extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [elementStyles, visuallyHiddenStyles, buttonStyles, iconButtonStyles];

  /** Names the button; always needed. */
  @property() label = '';
  /** Name of the icon. */
  @property() icon: IconName | undefined;
  /** How much it stands out. */
  @property({ reflect: true }) variant: 'primary' | 'secondary' | 'quiet' | 'danger' = 'quiet';
  /** 44 or 52 pixels at the default text size. */
  @property({ reflect: true }) size: 'medium' | 'large' = 'medium';
  /** Makes it a toggle button, and says whether it is on. */
  @property({ reflect: true }) pressed: 'true' | 'false' | undefined;
  /** Whether the part of the page that this button opens is open. */
  @property() expanded: 'true' | 'false' | undefined;
  /** Work is under way: a spinner shows and presses do nothing. */
  @property({ type: Boolean, reflect: true }) busy = false;
  /** Not available now. */
  @property({ type: Boolean, reflect: true }) disabled = false;
  /** What waits for the delays of the words. */
  @property({ attribute: false }) scheduler: Scheduler = browserScheduler;

  private _callOff: (() => void) | undefined;
  private _unfollow: (() => void) | undefined;
  private readonly _texts = new TextsController(this, COMMON_TEXTS);

  override click(): void {
    this._control?.click();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._hide();
  }

  override render() {
    return html`<button
        class="control"
        part="control"
        type="button"
        ?disabled=${this.disabled}
        aria-label=${this.label || nothing}
        aria-pressed=${this.pressed ?? nothing}
        aria-expanded=${this.expanded ?? nothing}
        aria-disabled=${this.busy ? 'true' : nothing}
        @click=${this._onClick}
        @pointerenter=${this._onEnter}
        @pointerleave=${this._onLeave}
        @pointerdown=${this._hide}
        @focus=${this._onFocus}
        @blur=${this._hide}
      >
        <span class="content"><slot>${this.icon === undefined ? nothing : html`<ds-icon size="medium" name=${this.icon}></ds-icon>`}</slot></span>
        ${this.busy ? html`<span class="spinner"></span>` : nothing}
      </button>
      <span class="visually-hidden" role="status">${this.busy ? this._texts.current.working : nothing}</span>
      <span class="tip" part="tip" popover="manual" aria-hidden="true" @pointerenter=${this._keep} @pointerleave=${this._onLeave}>${this.label}</span>`;
  }

  private get _control(): HTMLButtonElement | null {
    return this.renderRoot?.querySelector('button') ?? null;
  }

  private get _tip(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('.tip') ?? null;
  }

  private readonly _show = (): void => {
    const { _control: control, _tip: tip } = this;
    if (!this.isConnected || control === null || tip === null || tip.matches(':popover-open')) return;
    tip.showPopover();
    this._unfollow = follow(control, tip, { side: 'above', align: 'center', gap: 6 });
    document.addEventListener('keydown', this._onKeydown, { capture: true });
  };

  private readonly _hide = (): void => {
    this._keep();
    this._unfollow?.();
    document.removeEventListener('keydown', this._onKeydown, { capture: true });
    if (this._tip?.matches(':popover-open') === true) this._tip.hidePopover();
  };

  private readonly _keep = (): void => {
    this._callOff?.();
    this._callOff = undefined;
  };

  private _onEnter(event: PointerEvent): void {
    this._keep();
    // A finger has no hover: the words would only cover what is beside.
    if (event.pointerType !== 'touch') this._callOff = this.scheduler(this._show, SHOW_DELAY_MS);
  }

  private _onLeave(): void {
    this._keep();
    this._callOff = this.scheduler(this._hide, HIDE_DELAY_MS);
  }

  private _onFocus(): void {
    if (this._control?.matches(':focus-visible') === true) this._show();
  }

  private _onClick(event: MouseEvent): void {
    if (this.busy) event.stopImmediatePropagation();
  }

  private readonly _onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // Only the words go, not a dialog around them.
    event.preventDefault();
    event.stopPropagation();
    this._hide();
  };
}
