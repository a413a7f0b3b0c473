/** Appointments on the home page: the next visit. */
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/icon';
import { msg, str } from '@lit/localize';
import type { AppointmentsHome } from '@portal/bff/contract/appointments';
import { FeatureCard, formatDate, formatTime } from '@portal/shell/contract';
import { css, html } from 'lit';
import { placeText } from '../visit-text.ts';

export class AppointmentsCard extends FeatureCard<AppointmentsHome> {
  static override styles = [
    FeatureCard.styles,
    css`
      .title {
        font-weight: var(--ds-weight-bold);
      }
      .muted {
        color: var(--ds-color-text-muted);
      }
    `,
  ];

  override render() {
    return html`
      <ds-card .heading=${msg('Appointments', { id: 'appointments.card.title' })} .href=${this.navigation.href('/appointments')}>
        <ds-icon slot="icon" name="calendar"></ds-icon>
        ${this.data?.next ? this._renderNext(this.data.next, this.data.upcomingCount) : this._renderNone()}
      </ds-card>
    `;
  }

  private _renderNext(next: NonNullable<AppointmentsHome['next']>, count: number) {
    return html`
      <p class="title">${next.title}</p>
      <p>${formatDate(next.startsAt, next.timeZone, this.locale.locale)}, ${formatTime(next.startsAt, next.timeZone, this.locale)}</p>
      <p class="muted">${[next.practitioner, placeText(next)].filter(Boolean).join(' · ')}</p>
      ${count > 1 ? html`<p class="muted">${msg(str`${count} upcoming visits`, { id: 'appointments.card.count' })}</p>` : ''}
    `;
  }

  private _renderNone() {
    return html`<p class="muted">${msg('No upcoming visits', { id: 'appointments.card.none' })}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-card': AppointmentsCard;
  }
}
