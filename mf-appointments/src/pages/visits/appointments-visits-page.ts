/** Visits that are to come, and the ways to those that are not. */
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/icon';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import { msg } from '@lit/localize';
import type { VisitList } from '@portal/bff/contract/appointments';
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { MoreTexts } from '@portal/shell/contract';
import { orderText } from '../../schedule/order-text.ts';
import { VisitListPage } from './visit-list-page.ts';

export class AppointmentsVisitsPage extends VisitListPage {
  static override styles = [
    VisitListPage.styles,
    css`
      /* By when it is to be done is not cut off, also where the list is narrow. */
      .to-schedule {
        --ds-list-item-facts: normal;
      }
    `,
  ];

  protected override readonly view = 'upcoming';

  protected override get listLabel(): string {
    return msg('Upcoming visits', { id: 'appointments.visits.upcoming-list' });
  }

  protected override get moreTexts(): MoreTexts {
    return { label: msg('Later visits', { id: 'appointments.visits.later' }) };
  }

  /** What was ordered waits for a time: it comes before what has one. */
  protected override renderFirst({ toSchedule }: VisitList): TemplateResult | typeof nothing {
    if (toSchedule.length === 0) return nothing;
    const heading = msg('To schedule', { id: 'appointments.visits.to-schedule' });
    return html`<ds-card tone="accent" .headingLevel=${this.headingLevel + 1} .heading=${heading}>
      <ds-list class="to-schedule" divided .label=${heading}>
        ${repeat(
          toSchedule,
          ({ id }) => id,
          (order) => html`<ds-list-item>
            ${order.title}
            <ds-icon slot="start" .name=${order.overdue ? 'alert' : 'file'}></ds-icon>
            <span slot="meta">${orderText(order, this.locale)}</span>
          </ds-list-item>`,
        )}
      </ds-list>
      ${
        this.subject.scopes.includes('appointments:write')
          ? html`<ds-button slot="footer" variant="primary" .href=${this.navigation.href('/appointments/schedule')}>${msg('Schedule now', { id: 'appointments.visits.schedule-order' })}</ds-button>`
          : nothing
      }
    </ds-card>`;
  }

  protected override renderEmpty() {
    return html`
      <ds-card>
        <ds-empty-state picture="visits" icon="calendar" heading-level="2" .heading=${msg('No upcoming visits', { id: 'appointments.visits.none-title' })}>
          ${msg('When you have a visit booked, you’ll see its time and place here.', { id: 'appointments.visits.none-text' })}
          ${
            this.subject.scopes.includes('messages:write')
              ? html`<ds-button slot="actions" .href=${this.navigation.href('/messages/new?category=appointment')}>
                ${msg('Message your care team', { id: 'appointments.visits.message' })}
              </ds-button>`
              : nothing
          }
        </ds-empty-state>
      </ds-card>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-visits-page': AppointmentsVisitsPage;
  }
}
