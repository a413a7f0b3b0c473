/** A link by which a calendar program follows the visits, and on which days before a visit somebody is reminded. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/checkbox-group';
import '@portal/design-system/cluster';
import '@portal/design-system/copy-button';
import '@portal/design-system/link';
import '@portal/design-system/page-header';
import type { DsCheckboxGroup } from '@portal/design-system/classes/checkbox-group';
import { msg, str } from '@lit/localize';
import type { CalendarFeed, ReminderChoice } from '@portal/bff/contract/appointments';
import { Action, FeaturePage, formatDateTime, isSomebodyElses, Resource } from '@portal/shell/contract';
import { css, html } from 'lit';
import { state } from 'lit/decorators.js';
import { chooseReminders, makeFeed, readFeed, readReminders, revokeFeed } from '../../api/calendar-api.ts';

const DAYS = [7, 3, 1] as const;

export class AppointmentsCalendarPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      .part {
        display: grid;
        gap: var(--ds-space-4);
        justify-items: start;
        max-inline-size: var(--ds-measure);
      }

      code {
        overflow-wrap: anywhere;
        user-select: all;
      }
    `,
  ];

  /** The link that was just made: it is shown this once. */
  @state() private _url = '';

  private readonly _feed = new Resource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading) => readFeed(api, subject, reading),
  });
  private readonly _reminders = new Resource(this, {
    args: () => [this.api] as const,
    load: ([api], reading) => readReminders(api, reading),
  });

  private readonly _make = new Action(this, {
    send: (_input: void, call) => makeFeed(this.api, this.subject, call),
    said: () => msg('Your link is ready. Copy it now.', { id: 'appointments.feed.made' }),
    done: ({ url }) => {
      this._url = url;
      return this._feed.refresh();
    },
  });
  private readonly _revoke = new Action(this, {
    send: (_input: void, call) => revokeFeed(this.api, this.subject, call),
    said: () => msg('The link is off.', { id: 'appointments.feed.ended' }),
    done: () => {
      this._url = '';
      return this._feed.refresh();
    },
  });
  private readonly _choose = new Action(this, {
    send: (choice: ReminderChoice, call) => chooseReminders(this.api, choice, call),
    said: () => msg('Saved.', { id: 'appointments.reminders.saved' }),
    done: (choice) => this._reminders.patch(choice),
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${msg('Calendar and reminders', { id: 'appointments.calendar.title' })}
        .backHref=${this.navigation.href('/appointments')}
        .backLabel=${msg('All appointments', { id: 'appointments.visit.back' })}
      ></ds-page-header>
      <ds-card .heading=${msg('Calendar link', { id: 'appointments.feed.heading' })}>
        <div class="part">
          <p>
            ${
              isSomebodyElses(this.subject)
                ? msg(str`With this link your calendar shows ${this.subject.displayName}’s visits and keeps them up to date.`, {
                    id: 'appointments.feed.theirs',
                  })
                : msg('With this link your calendar shows your visits and keeps them up to date.', { id: 'appointments.feed.lead' })
            }
            ${msg('It shows only when and where, not what a visit is about.', { id: 'appointments.feed.private' })}
          </p>
          ${this._feed.render(msg('Loading your link', { id: 'appointments.feed.loading' }), (feed) => this._renderFeed(feed))}
          ${this._make.renderFailure()} ${this._revoke.renderFailure()}
        </div>
      </ds-card>
      <ds-card .heading=${msg('Reminders', { id: 'appointments.reminders.heading' })}>
        <div class="part">
          ${this._reminders.render(msg('Loading your reminders', { id: 'appointments.reminders.loading' }), (choice) => this._renderReminders(choice))}
          ${this._choose.renderFailure()}
        </div>
      </ds-card>
    `;
  }

  private _renderFeed({ feed }: CalendarFeed) {
    if (!feed)
      return html`<ds-button variant="primary" .busy=${this._make.busy} @click=${() => this._make.run()}>${msg('Make a link', { id: 'appointments.feed.make' })}</ds-button>`;
    return html`
      ${this._url ? this._renderUrl() : html`<p>${this._sinceText(feed)}</p>`}
      <ds-cluster gap="2">
        <ds-button .busy=${this._make.busy} @click=${() => this._make.run()}>${msg('Make a new link', { id: 'appointments.feed.again' })}</ds-button>
        <ds-button variant="quiet" .busy=${this._revoke.busy} @click=${() => this._revoke.run()}>${msg('Turn the link off', { id: 'appointments.feed.end' })}</ds-button>
      </ds-cluster>
      <p>${msg('A new link turns the old one off.', { id: 'appointments.feed.again-text' })}</p>
    `;
  }

  private _renderUrl() {
    return html`
      <ds-alert tone="warning" .heading=${msg('Copy your link now', { id: 'appointments.feed.copy-heading' })}>
        ${msg('We show it only once. Anyone who has it can see when and where the visits are.', { id: 'appointments.feed.copy-text' })}
      </ds-alert>
      <p><code>${this._url}</code></p>
      <ds-copy-button .value=${this._url}>${msg('Copy the link', { id: 'appointments.feed.copy' })}</ds-copy-button>
      <p>${msg('In your calendar app, choose to add a calendar by its address, and paste the link.', { id: 'appointments.feed.how' })}</p>
    `;
  }

  private _sinceText({ createdAt, lastReadAt }: NonNullable<CalendarFeed['feed']>): string {
    const zone = this.locale.timeZone;
    const since = formatDateTime(createdAt, zone, this.locale);
    if (lastReadAt === null) return msg(str`You made a link on ${since}. No calendar has used it yet.`, { id: 'appointments.feed.unused' });
    const last = formatDateTime(lastReadAt, zone, this.locale);
    return msg(str`You made a link on ${since}. A calendar last used it on ${last}.`, { id: 'appointments.feed.used' });
  }

  private _renderReminders({ daysBefore }: ReminderChoice) {
    return html`
      <ds-checkbox-group
        no-mark
        .label=${msg('Remind me before a visit', { id: 'appointments.reminders.label' })}
        .options=${DAYS.map((days) => ({ value: String(days), label: daysText(days) }))}
        .value=${daysBefore.join(',')}
        ?disabled=${this._choose.busy}
        @change=${this._onReminders}
      ></ds-checkbox-group>
      <p>
        ${msg('We remind you by email, text or notification, as you chose, and not in your quiet hours.', { id: 'appointments.reminders.ways' })}
        <ds-link .href=${this.navigation.href('/account/communication')}>${msg('Choose how we reach you', { id: 'appointments.reminders.ways-link' })}</ds-link>
      </p>
    `;
  }

  private readonly _onReminders = (event: Event): void => {
    const { values } = event.currentTarget as DsCheckboxGroup;
    void this._choose.run({ daysBefore: DAYS.filter((days) => values.includes(String(days))) });
  };
}

function daysText(days: (typeof DAYS)[number]): string {
  if (days === 7) return msg('A week before', { id: 'appointments.reminders.week' });
  if (days === 3) return msg('3 days before', { id: 'appointments.reminders.three' });
  return msg('The day before', { id: 'appointments.reminders.one' });
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-calendar-page': AppointmentsCalendarPage;
  }
}
