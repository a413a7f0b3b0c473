/** How long a time is still held, and a way to hold it longer. */
import '@portal/design-system/button';
import '@portal/design-system/icon';
import { msg, str } from '@lit/localize';
import { FeatureElement, systemClock } from '@portal/shell/contract';
import type { Clock } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** Said aloud when so many minutes are left, and not each second. */
const TOLD = [5, 2, 1];
/** From here on it stands out. */
const SOON = 2 * MINUTE;

/**
 * @fires hold-extend - Somebody wants it longer.
 * @fires hold-end - Its time is over; once.
 */
export class AppointmentsHoldTimer extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      :host {
        display: block;
      }

      div {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ds-space-2) var(--ds-space-4);
        align-items: center;
        justify-content: space-between;
        padding: var(--ds-space-3) var(--ds-space-4);
        border: 1px solid var(--ds-color-border);
        border-inline-start: 5px solid var(--ds-color-primary);
        border-radius: var(--ds-radius-s);
        background: var(--ds-color-primary-soft);
        color: var(--ds-color-text);
      }

      .soon {
        border-inline-start-color: var(--ds-color-warning-mark);
        background: var(--ds-color-warning-soft);
        color: var(--ds-color-warning-text);
      }

      p {
        flex: 1 1 14rem;
        min-inline-size: 0;
      }

      time {
        font-variant-numeric: tabular-nums;
        font-weight: var(--ds-weight-bold);
      }
    `,
  ];

  /** When it ends, by this device's clock, in milliseconds since 1970. */
  @property({ attribute: false }) endsAt = 0;
  /** It can be held longer. */
  @property({ type: Boolean }) extendable = false;
  /** Says the minutes alone, inside of what says the rest. */
  @property({ type: Boolean }) brief = false;
  /** It is being held longer. */
  @property({ type: Boolean }) busy = false;
  @property({ attribute: false }) clock: Clock = systemClock;

  @state() private _left = 0;
  private _stop: (() => void) | undefined;
  private _hasEnded = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this._tick(false);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._stop?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('endsAt') && !changed.has('clock')) return;
    this._hasEnded = false;
    this._tick(false);
  }

  override render() {
    const left = Math.ceil(this._left / SECOND);
    const shown = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
    const time = html`<time role="timer">${shown}</time>`;
    if (this.brief) return html`<p>${msg('Minutes left:', { id: 'appointments.hold.minutes' })} ${time}</p>`;
    return html`<div class=${this._left <= SOON ? 'soon' : ''}>
      <p>
        <ds-icon name="clock"></ds-icon>
        ${msg('We keep this time for you. Minutes left:', { id: 'appointments.hold.left' })} ${time}
      </p>
      ${
        this.extendable
          ? html`<ds-button .busy=${this.busy} @click=${() => this.dispatchEvent(new Event('hold-extend'))}>
            ${msg('Keep it 10 minutes longer', { id: 'appointments.hold.extend' })}
          </ds-button>`
          : nothing
      }
    </div>`;
  }

  /** @param tells the time went by, and was not only set */
  private _tick(tells: boolean): void {
    this._stop?.();
    const before = this._left;
    this._left = Math.max(0, this.endsAt - this.clock.now());
    if (tells) this._tell(before);
    if (this._left > 0) {
      this._stop = this.clock.after(this._left % SECOND || SECOND, () => this._tick(true));
    } else if (!this._hasEnded) {
      this._hasEnded = true;
      this.dispatchEvent(new Event('hold-end'));
    }
  }

  private _tell(before: number): void {
    const passed = TOLD.findLast((minutes) => before > minutes * MINUTE && this._left <= minutes * MINUTE);
    if (passed === undefined || this._left === 0) return;
    this.announcer.announce(
      passed === 1
        ? msg('1 minute left to book this time.', { id: 'appointments.hold.one-left' })
        : msg(str`${passed} minutes left to book this time.`, { id: 'appointments.hold.minutes-left' }),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-hold-timer': AppointmentsHoldTimer;
  }
}
