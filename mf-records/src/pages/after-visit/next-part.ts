/** What comes after a visit: what was ordered that day and waits, and the next visit. */
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/icon';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import { msg } from '@lit/localize';
import type { AfterVisitSummary } from '@portal/bff/contract/records';
import { titleIn } from '@portal/shell/contract';
import type { FeatureElement } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { orderText, whenText } from './visit-text.ts';

type Page = Pick<FeatureElement, 'navigation' | 'locale' | 'subject'>;
type Next = NonNullable<AfterVisitSummary['next']>;

export function renderNext(page: Page, { orders, visit }: Next) {
  if (orders.length === 0 && visit === null) return nothing;
  const maySchedule = page.subject.scopes.includes('appointments:write') && orders.some(({ visitType }) => visitType !== null);
  return html`
    <ds-card .heading=${msg('What comes next', { id: 'records.visit.next' })}>
      <div>${orders.length > 0 ? renderOrders(page, orders) : nothing} ${visit ? renderVisit(page, visit) : nothing}</div>
      ${
        maySchedule
          ? html`<ds-button slot="footer" .href=${page.navigation.href('/appointments/schedule')}>${msg('Schedule a visit', { id: 'records.visit.schedule' })}</ds-button>`
          : nothing
      }
    </ds-card>
  `;
}

function renderOrders({ locale: { locale } }: Page, orders: Next['orders']) {
  const heading = msg('Ordered the same day, not scheduled yet', { id: 'records.visit.orders' });
  return html`
    <div class="part">
      <h3>${heading}</h3>
      <ds-list divided .label=${heading}>
        ${orders.map(
          (order) => html`<ds-list-item>
            ${order.title}
            ${order.reason ? html`<div slot="meta">${order.reason}</div>` : nothing}
            <div slot="meta">${orderText(order, locale)}</div>
          </ds-list-item>`,
        )}
      </ds-list>
    </div>
  `;
}

function renderVisit({ navigation, locale }: Page, visit: NonNullable<Next['visit']>) {
  const heading = msg('Your next visit', { id: 'records.visit.next-visit' });
  return html`
    <div class="part">
      <h3>${heading}</h3>
      <ds-list divided .label=${heading}>
        <ds-list-item .href=${navigation.href(`/appointments/${visit.id}`)}>
          ${titleIn(visit, locale.locale)}
          <ds-icon slot="start" name="calendar"></ds-icon>
          <div slot="meta">${whenText(visit, locale)}</div>
          <div slot="meta">${[visit.practitioner, visit.clinic].filter(Boolean).join(' · ')}</div>
        </ds-list-item>
      </ds-list>
    </div>
  `;
}
