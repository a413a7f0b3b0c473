/** Asks whether someone is still there before their session ends. */
import { LitElement, css, html } from 'lit';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { TextsController } from '../texts.ts';
import { BROWSER_CLOCK } from '../timing/clock.ts';
import type { Clock } from '../timing/clock.ts';
import { asClock, secondsUntil, shouldSpeak, untilNextLook } from './countdown.ts';
import { SESSION_TIMEOUT_DIALOG_TEXTS } from './session-timeout-dialog-texts.ts';

/**
 * Follows the WAI-ARIA APG Alert Dialog pattern. It opens by itself `warn-before`
 * seconds before `expires-at` and closes when the page sets a later one. The
 * time is seen each second, but said only at a few moments. The focus starts
 * on “Stay signed in”, and Escape means the same: whoever presses it is there.
 *
 * @slot - What happens, instead of the built-in sentence.
 * @fires extend - The user stays. Extend the session, then set the new `expires-at`.
 * @fires sign-out - The user wants to sign out now.
 * @fires expire - Time is up. The page ends the session; the dialog closes.
 */
export class DsSessionTimeoutDialog extends LitElement {
  static override styles = [
    elementStyles,
    visuallyHiddenStyles,
    css`
      :host {
        display: contents;
      }

      p {
        margin: 0;
      }

      .time {
        margin-block-start: var(--ds-space-3);
        font-size: var(--ds-text-2xl);
        font-weight: var(--ds-weight-bold);
        font-variant-numeric: tabular-nums;
        line-height: var(--ds-line-tight);
      }
    `,
  ];

  /** When the session ends, as `2026-11-25T14:30:00Z`; nothing happens without. */
  @property({ attribute: 'expires-at' }) expiresAt = '';
  /** Seconds before the end at which it opens. */
  @property({ type: Number, attribute: 'warn-before' }) warnBefore = 120;
  /** “Are you still there?” by default. */
  @property() heading = '';
  /** The session is being extended. */
  @property({ type: Boolean }) busy = false;
  /** Measures the time. */
  @property({ attribute: false }) clock: Clock = BROWSER_CLOCK;

  @state() private _left = Number.POSITIVE_INFINITY;
  @state() private _spoken = '';
  private _cancel: (() => void) | undefined;
  private readonly _own = new TextsController(this, SESSION_TIMEOUT_DIALOG_TEXTS);

  /** Whether it is shown now. */
  get open(): boolean {
    return this._left > 0 && this._left <= this.warnBefore;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this._onLook);
    // Also after it was moved: its timer has stopped.
    if (this.hasUpdated) this._start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this._onLook);
    this._stop();
  }

  override render() {
    const { heading, text, stay, signOut } = this._own.current;
    return html`<ds-dialog alert persistent .open=${this.open} .heading=${this.heading || heading} @keydown=${this._keydown}>
      <p><slot>${text}</slot></p>
      <p class="time" role="timer"><span aria-hidden="true">${asClock(this.open ? this._left : 0)}</span><span class="visually-hidden">${this._inWords()}</span></p>
      <p class="visually-hidden" role="status">${this._spoken}</p>
      <ds-button slot="footer" @click=${this._onSignOut}>${signOut}</ds-button>
      <ds-button slot="footer" class="stay" variant="primary" .busy=${this.busy} @click=${this._onExtend}>${stay}</ds-button>
    </ds-dialog>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('expiresAt') || changed.has('warnBefore') || changed.has('clock')) this._start();
  }

  protected override async updated(changed: PropertyValues): Promise<void> {
    const before = changed.get('_left') as number | undefined;
    const opensNow = changed.has('_left') && this.open && !(before !== undefined && before > 0 && before <= this.warnBefore);
    if (!opensNow) return;
    // The dialog opens in its own update and takes the focus to its heading first.
    await this.renderRoot.querySelector('ds-dialog')?.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.stay')?.focus();
  }

  private _start(): void {
    this._spoken = '';
    this._left = Number.POSITIVE_INFINITY;
    this._look();
  }

  private _stop(): void {
    this._cancel?.();
    this._cancel = undefined;
  }

  private _look(): void {
    this._stop();
    const end = Date.parse(this.expiresAt);
    if (Number.isNaN(end) || !this.isConnected) return;
    const now = this.clock.now();
    const before = this._left;
    this._left = secondsUntil(end, now);
    // Opening reads the time already.
    if (before <= this.warnBefore && shouldSpeak(before, this._left)) this._spoken = this._inWords();
    const next = untilNextLook(end, now, this.warnBefore);
    if (next !== undefined) this._cancel = this.clock.after(this._onLook, next);
    else if (before > 0) this.dispatchEvent(new Event('expire'));
  }

  private _inWords(): string {
    const seconds = this.open ? this._left : 0;
    return this._own.current.timeLeft(Math.floor(seconds / 60), seconds % 60);
  }

  /** On the way in: the dialog keeps the key to itself. */
  private readonly _keydown = {
    capture: true,
    handleEvent: (event: KeyboardEvent): void => {
      if (event.key === 'Escape') this._onExtend();
    },
  };

  private readonly _onLook = (): void => this._look();

  private _onExtend(): void {
    if (!this.busy) this.dispatchEvent(new Event('extend'));
  }

  private _onSignOut(): void {
    this.dispatchEvent(new Event('sign-out'));
  }
}
