/** When nothing that can wait is sent: a small form of its own. */
import '@portal/design-system/button';
import '@portal/design-system/checkbox';
import '@portal/design-system/select';
import { msg } from '@lit/localize';
import type { DsCheckbox } from '@portal/design-system/classes/checkbox';
import type { QuietHours } from '@portal/bff/contract/communication';
import { FeatureElement, FormController } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { formStyles } from '../../form-styles.ts';
import { clockText, HALF_HOURS, US_ZONES, zoneText } from './communication-text.ts';

/** What is proposed to who has none yet. */
const USUAL = { from: '22:00', until: '07:00' } as const;

/** @fires quiet-hours-change - Saved; `detail` has the hours, or `null` for none. */
export class AccountQuietHours extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    formStyles,
    css`
      .times {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(12rem, 100%), 1fr));
        gap: var(--ds-space-4);
      }

      ds-button {
        justify-self: start;
      }
    `,
  ];

  /** What holds now. */
  @property({ attribute: false }) hours: QuietHours | null = null;
  /** It is being saved. */
  @property({ type: Boolean }) busy = false;

  @state() private _isOn = false;

  private readonly _form = new FormController<QuietHours | null>(this, {
    summary: 'none',
    values: (_form, data) => (this._isOn ? { from: String(data.get('from')), until: String(data.get('until')), timeZone: String(data.get('timeZone')) } : null),
    check: (hours) =>
      hours && hours.from === hours.until
        ? [{ field: 'until', message: msg('Choose an end time that is different from the start time.', { id: 'account.quiet.same' }) }]
        : [],
    // The page saves it, with what else was chosen there.
    send: async (detail) => {
      if (!this.busy) this.dispatchEvent(new CustomEvent('quiet-hours-change', { detail }));
    },
  });

  override willUpdate(changed: PropertyValues<this>): void {
    // The same hours told again must not undo what the reader is choosing.
    if (changed.has('hours') && JSON.stringify(changed.get('hours') ?? null) !== JSON.stringify(this.hours)) this._isOn = this.hours !== null;
  }

  override render() {
    const { from, until, timeZone } = this.hours ?? { ...USUAL, timeZone: this.locale.timeZone };
    return this._form.render(html`
      <ds-checkbox .label=${msg('Use quiet hours', { id: 'account.quiet.use' })} .checked=${this._isOn} @change=${this._onToggle}></ds-checkbox>
      ${
        this._isOn
          ? html`<div class="times">
              <ds-select name="from" required .label=${msg('From', { id: 'account.quiet.from' })} .options=${this._times(from)} .value=${from}></ds-select>
              <ds-select name="until" required .label=${msg('Until', { id: 'account.quiet.until' })} .options=${this._times(until)} .value=${until}></ds-select>
            </div>
            <ds-select name="timeZone" required .label=${msg('Time zone', { id: 'account.quiet.zone' })} .options=${this._zones(timeZone)} .value=${timeZone}></ds-select>`
          : nothing
      }
      <ds-button type="submit" .busy=${this.busy}>${msg('Save quiet hours', { id: 'account.quiet.save' })}</ds-button>
    `);
  }

  private _times(current: string) {
    const times = HALF_HOURS.includes(current) ? HALF_HOURS : [...HALF_HOURS, current].toSorted();
    return times.map((value) => ({ value, label: clockText(value, this.locale.locale) }));
  }

  private _zones(current: string) {
    return [...new Set([...US_ZONES, this.locale.timeZone, current])].map((value) => ({ value, label: zoneText(value, this.locale.locale) }));
  }

  private _onToggle(event: Event): void {
    this._isOn = (event.target as DsCheckbox).checked;
    this._form.clear();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-quiet-hours': AccountQuietHours;
  }
}
