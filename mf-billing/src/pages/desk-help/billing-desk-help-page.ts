/** Applications for help at the clinic desk: what was promised first comes first. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import '../../help/billing-desk-help-nav.ts';
import { msg, str } from '@lit/localize';
import type { DeskApplication, DeskApplications } from '@portal/bff/contract/assistance';
import { FeaturePage, formatBirthDate, formatDate, PagedResource, personNameText } from '@portal/shell/contract';
import { ownerText } from '@portal/shell/contract/desk';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { listDeskHelp } from '../../api/desk-help-api.ts';
import type { DeskHelpList } from '../../api/desk-help-api.ts';
import { helpBadge } from '../../help/help-text.ts';

export class BillingDeskHelpPage extends FeaturePage {
  /** Which of them. */
  protected readonly shown: DeskHelpList = 'open';

  private readonly _applications = new PagedResource(this, {
    args: () => [this.api, this.subject, this.shown] as const,
    load: ([api, subject, shown], reading, part) => listDeskHelp(api, subject, shown, part, reading),
    keeps: true,
    live: 'billing.help-changed',
    row: 'ds-list-item',
  });

  override render() {
    return html`
      <ds-page-header .heading=${msg('Applications for help', { id: 'billing.desk-help.title' })} .eyebrow=${this.subject.displayName}></ds-page-header>
      <billing-desk-help-nav .current=${this.shown}></billing-desk-help-nav>
      ${this._applications.render(msg('Loading the applications', { id: 'billing.desk-help.loading' }), (applications) => this._renderList(applications))}
    `;
  }

  private _renderList({ items, lateCount }: DeskApplications) {
    if (items.length === 0)
      return html`<ds-card>
        <ds-empty-state icon="check-circle" .heading=${msg('No applications', { id: 'billing.desk-help.none' })}>
          ${this.shown === 'open' ? msg('Everyone has an answer.', { id: 'billing.desk-help.none-open' }) : msg('There is nothing here now.', { id: 'billing.desk-help.none-other' })}
        </ds-empty-state>
      </ds-card>`;
    return html`
      ${lateCount > 0 && this.shown === 'open' ? html`<ds-alert tone="warning">${lateText(lateCount)}</ds-alert>` : nothing}
      <ds-card>
        <ds-list divided .label=${msg('Applications for help', { id: 'billing.desk-help.title' })}>
          ${repeat(
            items,
            ({ id }) => id,
            (application) => this._renderRow(application),
          )}
        </ds-list>
        ${this._applications.renderMore({ label: msg('More applications', { id: 'billing.desk-help.more' }) })}
      </ds-card>
    `;
  }

  private _renderRow(application: DeskApplication) {
    const { patient, owner, isSecondLook } = application;
    const badge = this._badgeOf(application);
    const born = formatBirthDate(patient.birthDate, this.locale.locale);
    return html`<ds-list-item .href=${this.navigation.href(`/help-applications/${application.id}`)}>
      <bdi>${personNameText(patient.displayName)}</bdi>
      <span slot="meta">${msg(str`Born ${born}, ${patient.patientNumber}`, { id: 'billing.desk-help.patient' })}</span>
      ${isSecondLook ? html`<span slot="meta">${msg('Second look', { id: 'billing.desk-help.second' })}</span>` : nothing}
      ${owner ? html`<span slot="meta">${ownerText(owner)}</span>` : nothing}
      <ds-badge slot="trailing" .tone=${badge.tone}>${badge.text}</ds-badge>
    </ds-list-item>`;
  }

  private _badgeOf(application: DeskApplication) {
    const { state, answerBy, moreBy, timeZone } = application;
    const dayOf = (at: string): string => formatDate(at, timeZone, this.locale.locale, 'short');
    if (state === 'needs_more' && moreBy)
      return { tone: 'neutral' as const, text: msg(str`They have until ${dayOf(moreBy)}`, { id: 'billing.desk-help.more-by' }) };
    if (state !== 'sent' || !answerBy) return helpBadge(application);
    return Date.parse(answerBy) <= Date.now()
      ? { tone: 'danger' as const, text: msg(str`Late since ${dayOf(answerBy)}`, { id: 'billing.desk-help.late' }) }
      : { tone: 'info' as const, text: msg(str`Answer by ${dayOf(answerBy)}`, { id: 'billing.desk-help.by' }) };
  }
}

const lateText = (count: number): string =>
  count === 1 ? msg('1 answer is late.', { id: 'billing.desk-help.one-late' }) : msg(str`${count} answers are late.`, { id: 'billing.desk-help.many-late' });

declare global {
  interface HTMLElementTagNameMap {
    'billing-desk-help-page': BillingDeskHelpPage;
  }
}
