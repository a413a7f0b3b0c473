/** What people told of their insurance, at the clinic desk: who waits longest comes first. */
import '@portal/design-system/badge';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import '../../insurance/billing-insurance-nav.ts';
import { msg } from '@lit/localize';
import type { DeskCoverageRequest } from '@portal/bff/contract/insurance';
import { FeaturePage, formatBirthDate, PagedResource, personNameText } from '@portal/shell/contract';
import { isLongWait, ownerText, waitingText } from '@portal/shell/contract/desk';
import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { listDeskRequests } from '../../api/desk-insurance-api.ts';
import type { RequestsShown } from '../../api/desk-insurance-api.ts';
import { requestBadge, requestText } from '../../insurance/insurance-text.ts';

export class BillingDeskInsurancePage extends FeaturePage {
  /** Which of them. */
  protected readonly shown: RequestsShown = 'open';

  private readonly _requests = new PagedResource(this, {
    args: () => [this.api, this.subject, this.shown] as const,
    load: ([api, subject, shown], reading, part) => listDeskRequests(api, subject, shown, part, reading),
    keeps: true,
    live: 'billing.insurance-changed',
    row: 'ds-list-item',
  });

  override render() {
    return html`
      <ds-page-header .heading=${msg('Insurance changes', { id: 'billing.desk-insurance.title' })} .eyebrow=${this.subject.displayName}></ds-page-header>
      <billing-insurance-nav .current=${this.shown}></billing-insurance-nav>
      ${this._requests.render(msg('Loading the requests', { id: 'billing.desk-insurance.loading' }), ({ items }) => this._renderList(items))}
    `;
  }

  private _renderList(requests: readonly DeskCoverageRequest[]) {
    if (requests.length === 0)
      return html`<ds-card>
        <ds-empty-state icon="check-circle" .heading=${msg('No requests', { id: 'billing.desk-insurance.none' })}>
          ${
            this.shown === 'open'
              ? msg('Everyone has an answer.', { id: 'billing.desk-insurance.none-open' })
              : msg('Requests show up here once they’re answered.', { id: 'billing.desk-insurance.none-decided' })
          }
        </ds-empty-state>
      </ds-card>`;
    return html`<ds-card>
      <ds-list divided .label=${msg('Insurance changes', { id: 'billing.desk-insurance.title' })}>
        ${repeat(
          requests,
          ({ id }) => id,
          (request) => this._renderRequest(request),
        )}
      </ds-list>
      ${this._requests.renderMore()}
    </ds-card>`;
  }

  private _renderRequest(request: DeskCoverageRequest) {
    const { id, patient, createdAt, owner, state } = request;
    const { locale } = this.locale;
    const badge =
      state === 'open'
        ? ({ tone: isLongWait(createdAt, Date.now()) ? 'warning' : 'info', text: waitingText(createdAt, Date.now(), locale) } as const)
        : requestBadge(state);
    const facts = [requestText(request), formatBirthDate(patient.birthDate, locale), patient.patientNumber, owner ? ownerText(owner) : '']
      .filter(Boolean)
      .join(' · ');
    return html`<ds-list-item .href=${this.navigation.href(`/insurance/${id}`)}>
      <bdi>${personNameText(patient.displayName)}</bdi>
      <span slot="meta">${facts}</span>
      <ds-badge slot="trailing" .tone=${badge.tone}>${badge.text}</ds-badge>
    </ds-list-item>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-desk-insurance-page': BillingDeskInsurancePage;
  }
}
