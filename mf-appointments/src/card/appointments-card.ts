/** The next visit, first on the home page: what, when, in how many days, how to get ready and how to get there. */
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/icon';
import { msg, str } from '@lit/localize';
import type { AppointmentsHome, UpcomingVisit } from '@portal/bff/contract/appointments';
import { Action, FeatureCard, formatDate, formatTime, isSomebodyElses, titleIn } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { addressOf, directionsHref, placeText, preparationText } from '../visit-text.ts';

export class AppointmentsCard extends FeatureCard<AppointmentsHome> {
  static override styles = [
    FeatureCard.styles,
    css`
      .visit {
        display: grid;
        gap: var(--ds-space-1);
        overflow-wrap: anywhere;
      }

      .title {
        font-size: var(--ds-text-xl);
        font-weight: var(--ds-weight-bold);
        line-height: var(--ds-line-tight);
      }

      .when {
        font-size: var(--ds-text-l);
      }

      .muted {
        color: var(--ds-color-text-muted);
      }

      .prepare {
        margin-block-start: var(--ds-space-3);
        padding-inline-start: var(--ds-space-3);
        border-inline-start: 3px solid var(--ds-color-primary-soft);
      }

      .prepare b {
        display: block;
      }

      .prepare ul {
        display: grid;
        gap: var(--ds-space-2);
        margin: 0;
        padding: 0;
        list-style: none;
      }

      /* All of it stands on the visit's page. */
      .prepare span {
        display: -webkit-box;
        overflow: hidden;
        max-inline-size: var(--ds-measure);
        white-space: pre-line;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 4;
      }

      .more {
        display: inline-flex;
        align-items: center;
        min-block-size: var(--ds-target);
      }
    `,
  ];

  private readonly _calendar = new Action(this, {
    // What fetches the file is loaded when it is wanted.
    send: async ({ id }: UpcomingVisit) => (await import('../save-visit.ts')).saveVisit(this.api, this.subject, id, this.locale.locale),
  });

  override render() {
    const { next = null, sameDay = [], upcomingCount = 0 } = this.data ?? {};
    return next ? this._renderNext(next, sameDay, upcomingCount) : nothing;
  }

  private _renderNext(next: UpcomingVisit, sameDay: readonly UpcomingVisit[], count: number) {
    const address = addressOf(next);
    const preparation = preparationText(next, this.locale.locale);
    const others = count - 1 - sameDay.length;
    return html`
      <ds-card tone="accent" .heading=${this._heading()} .href=${this.navigation.href(`/appointments/${next.id}`)}>
        <ds-icon slot="icon" name="calendar"></ds-icon>
        <ds-badge slot="header" tone="info">${daysText(next.inDays)}</ds-badge>
        <div class="visit">
          <p class="title">${titleIn(next, this.locale.locale)}</p>
          <p class="when">${formatDate(next.startsAt, next.timeZone, this.locale.locale)}, ${formatTime(next.startsAt, next.timeZone, this.locale)}</p>
          <p class="muted">${[next.practitioner, placeText(next)].filter(Boolean).join(' · ')}</p>
          ${address ? html`<p class="muted">${address}</p>` : nothing}
          ${
            preparation
              ? html`<p class="prepare">
                <b>${msg('How to get ready', { id: 'appointments.visit.instructions' })}</b><span>${preparation}</span>
              </p>`
              : nothing
          }
          ${sameDay.length > 0 ? this._renderSameDay(next, sameDay) : nothing} ${this._calendar.renderFailure()}
        </div>
        <ds-button slot="footer" variant="primary" .busy=${this._calendar.busy} @click=${() => this._calendar.run(next)}>
          <ds-icon slot="start" name="calendar"></ds-icon>${msg('Add to calendar', { id: 'appointments.visit.add-to-calendar' })}
        </ds-button>
        ${
          address
            ? html`<ds-button slot="footer" .href=${directionsHref(address)} target="_blank">
              <ds-icon slot="start" name="location"></ds-icon>${msg('Directions', { id: 'appointments.visit.directions' })}
            </ds-button>`
            : nothing
        }
        ${others > 0 ? html`<a slot="footer" class="more" href=${this.navigation.href('/appointments')}>${moreText(others)}</a>` : nothing}
      </ds-card>
    `;
  }

  /** Who goes out for one must know of the others. */
  private _renderSameDay(next: UpcomingVisit, visits: readonly UpcomingVisit[]) {
    return html`<div class="prepare">
      <b>${msg('Also on this day', { id: 'appointments.card.same-day' })}</b>
      <ul>
        ${visits.map(
          (visit) => html`<li>
            <a href=${this.navigation.href(`/appointments/${visit.id}`)}>${`${formatTime(visit.startsAt, visit.timeZone, this.locale)}, ${titleIn(visit, this.locale.locale)}`}</a>
            <p class="muted">${[visit.practitioner, placeText(visit)].filter(Boolean).join(' · ')}</p>
          </li>`,
        )}
      </ul>
      <a class="more" href=${this.navigation.href(`/appointments/${next.id}/itinerary`)}>${msg('See the plan for the day', { id: 'appointments.card.plan' })}</a>
    </div>`;
  }

  private _heading(): string {
    return isSomebodyElses(this.subject)
      ? msg(str`${this.subject.displayName}’s next visit`, { id: 'appointments.card.theirs' })
      : msg('Your next visit', { id: 'appointments.card.title' });
  }
}

function daysText(days: number): string {
  if (days === 0) return msg('Today', { id: 'appointments.card.today' });
  if (days === 1) return msg('Tomorrow', { id: 'appointments.card.tomorrow' });
  return msg(str`In ${days} days`, { id: 'appointments.card.days' });
}

function moreText(count: number): string {
  return count === 1
    ? msg('1 more visit is planned', { id: 'appointments.card.one-more' })
    : msg(str`${count} more visits are planned`, { id: 'appointments.card.more' });
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-card': AppointmentsCard;
  }
}
