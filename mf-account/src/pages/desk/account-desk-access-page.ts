/** Who can open one patient's record: staff give and end access on a legal document, and keep somebody away by order of a court. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/checkbox-group';
import '@portal/design-system/date-picker';
import '@portal/design-system/key-value-list';
import '@portal/design-system/page-header';
import '@portal/design-system/radio-group';
import '@portal/design-system/text-area';
import '@portal/design-system/text-field';
import { msg, str } from '@lit/localize';
import type { CallOptions } from '@portal/bff/contract';
import type { ChartAccess, ChartMatch } from '@portal/bff/contract/desk';
import {
  defineElement,
  FeaturePage,
  formatDateTime,
  formatBirthDate,
  formatPlainDate,
  FormController,
  personNameText,
  readTexts,
  Resource,
} from '@portal/shell/contract';
import type { Texts } from '@portal/shell/contract';
import { PortalChartSearch } from '@portal/shell/contract/desk';
import type { ChartSelectEvent } from '@portal/shell/contract/desk';
import { html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { actionsStyles, formStyles } from '../../form-styles.ts';
import { basisText, relationshipText } from '../../access-text.ts';
import { endChartAccess, giveAccess, readChartAccess, restrict } from '../../api/desk-access-api.ts';
import { describeLegalError } from './legal-access-error.ts';
import { renderGiveFields, renderReason, renderRestrictFields } from './legal-access-fields.ts';
import type { Basis, Way } from './legal-access-fields.ts';
import { permissionsIn, staffPermissionText } from './permission-text.ts';

defineElement('portal-chart-search', PortalChartSearch);

/** What is being filled in. */
type Doing = { readonly kind: 'give' } | { readonly kind: 'restrict' } | { readonly kind: 'end'; readonly id: string; readonly name: string };

export class AccountDeskAccessPage extends FeaturePage {
  static override styles = [FeaturePage.styles, formStyles, actionsStyles];

  @state() private _chart: ChartMatch | undefined;
  @state() private _doing: Doing | undefined;
  @state() private _way: Way = 'account';
  @query('.focus') private _focused!: HTMLElement | null;

  private readonly _access = new Resource(this, {
    args: () => [this.api, this.subject, this._chart?.id] as const,
    load: async ([api, subject, chartId], { signal }) => (chartId === undefined ? null : readChartAccess(api, subject, chartId, signal)),
    live: 'account.sharing-changed',
    loaded: (access, before) => {
      // Another patient's: it begins with the list.
      if (access && !before) void this._begin(undefined);
    },
  });
  private readonly _form = new FormController(this, {
    proof: true,
    values: (form) => ({ chartId: this._chart?.id ?? '', doing: this._doing, way: this._way, texts: readTexts(form) }),
    send: ({ chartId, doing, way, texts }, call) => this._send(chartId, doing, way, texts, call),
    said: (done) => done,
    sent: async () => {
      await this._access.refresh();
      await this._begin(undefined);
    },
    describe: describeLegalError,
    describeField: (_problem, error) => describeLegalError(error),
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${msg('Legal access', { id: 'account.legal.title' })}
        .backHref=${this.navigation.href('/desk')}
        .backLabel=${msg('Account desk', { id: 'account.desk.title' })}
      >
        ${msg('Give a guardian or attorney access to a record, or keep someone out of it by court order.', { id: 'account.legal.lead' })}
      </ds-page-header>
      <ds-card .heading=${msg('Whose record is it?', { id: 'account.legal.whose' })}><portal-chart-search @chart-select=${this._onChart}></portal-chart-search></ds-card>
      ${this._chart ? this._renderChart(this._chart) : nothing}
    `;
  }

  private _renderChart(chart: ChartMatch) {
    return this._access.render(msg('Loading who has access', { id: 'account.sharing.loading' }), (access) => {
      if (!access) return nothing;
      return this._doing ? this._renderForm(this._doing, access) : this._renderAccess(chart, access);
    });
  }

  private _renderAccess(chart: ChartMatch, { people, invitations, restrictions, timeZone }: ChartAccess) {
    const isEmpty = people.length + invitations.length + restrictions.length === 0;
    return html`
      <ds-card class="focus" tabindex="-1" .heading=${msg(str`${personNameText(chart.name)}’s record`, { id: 'account.legal.record' })}>
        <p>${formatBirthDate(chart.birthDate, this.locale.locale)}, ${chart.patientNumber}</p>
        ${isEmpty ? html`<p>${msg('Only the patient and staff can open it.', { id: 'account.legal.nobody' })}</p>` : nothing}
        <ds-button slot="footer" variant="primary" @click=${() => this._begin({ kind: 'give' })}>${msg('Give access', { id: 'account.legal.give' })}</ds-button>
        <ds-button slot="footer" variant="danger" @click=${() => this._begin({ kind: 'restrict' })}>${msg('Keep someone out', { id: 'account.legal.restrict' })}</ds-button>
      </ds-card>
      ${restrictions.map(({ id, name, basis, reason, since }) =>
        this._renderRow(
          id,
          name,
          msg('Kept out of this record', { id: 'account.legal.restricted' }),
          msg(str`Let ${name} have access again`, { id: 'account.legal.lift' }),
          [
            { label: msg('Based on', { id: 'account.sharing.basis' }), value: basisText(basis) },
            { label: msg('Reason', { id: 'account.legal.why' }), value: reason },
            { label: msg('Since', { id: 'account.sharing.since' }), value: formatDateTime(since, timeZone, this.locale) },
          ],
        ),
      )}
      ${people.map(({ id, name, relationship, permissions, lastDay, basis, reason }) =>
        this._renderRow(id, name, relationshipText(relationship), msg(str`End ${name}’s access`, { id: 'account.sharing.end' }), [
          { label: msg('Can', { id: 'account.sharing.can' }), value: permissions.map(staffPermissionText).join('; ') },
          {
            label: msg('Until', { id: 'account.sharing.until' }),
            value: lastDay ? formatPlainDate(lastDay, this.locale.locale) : msg('No end date', { id: 'account.sharing.no-end' }),
          },
          ...(basis ? [{ label: msg('Based on', { id: 'account.sharing.basis' }), value: basisText(basis) }] : []),
          ...(reason ? [{ label: msg('Reason', { id: 'account.legal.why' }), value: reason }] : []),
        ]),
      )}
      ${invitations.map(({ id, displayName, email, basis, expiresAt }) =>
        this._renderRow(
          id,
          displayName,
          msg('Invited, not accepted yet', { id: 'account.sharing.open' }),
          msg(str`Cancel the invitation for ${displayName}`, { id: 'account.sharing.withdraw' }),
          [
            { label: msg('Sent to', { id: 'account.sharing.sent-to' }), value: email },
            { label: msg('Based on', { id: 'account.sharing.basis' }), value: basisText(basis) },
            { label: msg('Can be accepted until', { id: 'account.sharing.expires' }), value: formatDateTime(expiresAt, timeZone, this.locale) },
          ],
        ),
      )}
    `;
  }

  private _renderRow(id: string, name: string, eyebrow: string, action: string, items: { label: string; value: string }[]) {
    return html`<ds-card .heading=${name} .eyebrow=${eyebrow}>
      <ds-key-value-list .items=${items}></ds-key-value-list>
      <ds-button slot="footer" @click=${() => this._begin({ kind: 'end', id, name: action })}>${action}</ds-button>
    </ds-card>`;
  }

  private _renderForm(doing: Doing, { today }: ChartAccess) {
    const heading =
      doing.kind === 'give'
        ? msg('Give access', { id: 'account.legal.give' })
        : doing.kind === 'restrict'
          ? msg('Keep someone out', { id: 'account.legal.restrict' })
          : doing.name;
    return html`<ds-card class="focus" tabindex="-1" .heading=${heading}>
      ${this._form.render(html`
        ${
          doing.kind === 'give'
            ? renderGiveFields(this._way, today, (way) => (this._way = way))
            : doing.kind === 'restrict'
              ? html`<ds-alert tone="warning" quiet>
                  ${msg('From now on they can’t see anything in this record, no matter who gives them access. We tell them only that their access has ended.', { id: 'account.legal.restrict-what' })}
                </ds-alert>
                ${renderRestrictFields()}`
              : renderReason(msg('Why?', { id: 'account.people.reason' }))
        }
        <div class="actions">
          <ds-button type="submit" .variant=${doing.kind === 'restrict' ? 'danger' : 'primary'}>${heading}</ds-button>
          <ds-button variant="quiet" @click=${() => this._begin(undefined)}>${msg('Cancel', { id: 'account.invite.cancel' })}</ds-button>
        </div>
      `)}
    </ds-card>`;
  }

  private async _begin(doing: Doing | undefined): Promise<void> {
    this._doing = doing;
    this._way = 'account';
    this._form.clear();
    await this.updateComplete;
    this._focused?.focus();
  }

  private _onChart({ detail }: ChartSelectEvent): void {
    this._chart = detail;
    this._doing = undefined;
  }

  /** @returns what to tell */
  private async _send(chartId: string, doing: Doing | undefined, way: Way, texts: Texts, call: CallOptions): Promise<string> {
    const text = (name: string): string => texts[name] ?? '';
    const reason = text('reason');
    // The radio group has no other values, and one is required.
    const basis = text('basis') as Basis;
    if (doing?.kind === 'end') {
      await endChartAccess(this.api, this.subject, chartId, doing.id, { reason });
      return msg('Done. It takes effect now.', { id: 'account.legal.ended' });
    }
    if (doing?.kind === 'restrict') {
      await restrict(this.api, this.subject, chartId, { who: { by: 'account', account: text('account') }, basis, reason });
      return msg('They can’t see this record anymore.', { id: 'account.legal.kept-away' });
    }
    const who =
      way === 'account'
        ? ({ by: 'account', account: text('account') } as const)
        : ({ by: 'invitation', email: text('email'), displayName: text('displayName') } as const);
    const permissions = permissionsIn(text('permissions'));
    const { invited } = await giveAccess(this.api, this.subject, chartId, { who, basis, permissions, lastDay: text('lastDay') || null, reason }, call);
    return invited
      ? msg('The invitation is on its way.', { id: 'account.invite.sent' })
      : msg('They can now see this record. We’re emailing them and the patient.', { id: 'account.legal.given' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-desk-access-page': AccountDeskAccessPage;
  }
}
