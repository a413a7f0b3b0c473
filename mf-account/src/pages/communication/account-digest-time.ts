/** When the daily and the weekly summary come. Each choice counts at once. */
import '@portal/design-system/select';
import { msg } from '@lit/localize';
import type { DsSelect } from '@portal/design-system/classes/select';
import type { DigestTime } from '@portal/bff/contract/notices';
import { FeatureElement, formatWeekday } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { clockText, HALF_HOURS, US_ZONES, zoneText } from './communication-text.ts';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** @fires choice-made - Something was chosen; `detail` has when it comes. */
export class AccountDigestTime extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      :host {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr));
        gap: var(--ds-space-4);
      }
    `,
  ];

  @property({ attribute: false }) digest!: DigestTime;
  /** Something comes once a week. */
  @property({ type: Boolean }) weekly = false;

  override render() {
    const { time, weekday, timeZone } = this.digest;
    const { locale } = this.locale;
    return html`
      <ds-select
        no-mark
        .label=${msg('Time of the summary', { id: 'account.told.time' })}
        .options=${[...new Set([...HALF_HOURS, time])].toSorted().map((value) => ({ value, label: clockText(value, locale) }))}
        .value=${live(time)}
        @change=${(event: Event) => this._set({ time: valueOf(event) })}
      ></ds-select>
      ${
        this.weekly
          ? html`<ds-select
              no-mark
              .label=${msg('Day of the weekly summary', { id: 'account.told.weekday' })}
              .options=${WEEKDAYS.map((value) => ({ value: String(value), label: formatWeekday(value, locale) }))}
              .value=${live(String(weekday))}
              @change=${(event: Event) => this._set({ weekday: Number(valueOf(event)) })}
            ></ds-select>`
          : nothing
      }
      <ds-select
        no-mark
        .label=${msg('Time zone', { id: 'account.quiet.zone' })}
        .options=${[...new Set([...US_ZONES, this.locale.timeZone, timeZone])].map((value) => ({ value, label: zoneText(value, locale) }))}
        .value=${live(timeZone)}
        @change=${(event: Event) => this._set({ timeZone: valueOf(event) })}
      ></ds-select>
    `;
  }

  private _set(change: Partial<DigestTime>): void {
    // The next choice may come before this one is drawn.
    this.digest = { ...this.digest, ...change };
    this.dispatchEvent(new CustomEvent('choice-made', { detail: { digest: this.digest } }));
  }
}

const valueOf = (event: Event): string => (event.currentTarget as DsSelect).value;

declare global {
  interface HTMLElementTagNameMap {
    'account-digest-time': AccountDigestTime;
  }
}
