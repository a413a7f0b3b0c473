/** One request: what was told, whose record it is about, and the answer. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/checkbox-group';
import '@portal/design-system/date-picker';
import '@portal/design-system/key-value-list';
import '@portal/design-system/page-header';
import { msg, str } from '@lit/localize';
import type { ChartMatch, Decision, DeskRequest } from '@portal/bff/contract/desk';
import { ApiError, defineElement, FeaturePage, formatDateTime, formatBirthDate, personNameText, Resource, TextDraft } from '@portal/shell/contract';
import { DecisionForm, decisionStyles, doneByText, PortalChartSearch, PortalPatientPanel } from '@portal/shell/contract/desk';
import type { ChartSelectEvent } from '@portal/shell/contract/desk';
import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { decideRequest, paperAddress, readRequest } from '../../api/desk-api.ts';
import { readTerms, renderPapers, renderTerms } from './request-parts.ts';
import { contentItems, kindText, stateText, stateTone } from './request-text.ts';

defineElement('portal-chart-search', PortalChartSearch);
defineElement('portal-patient-panel', PortalPatientPanel);

/** Kinds that open a record, so that staff choose which. */
const OPENS_CHART = new Set(['registration', 'child', 'adult']);

export class AccountDeskRequestPage extends FeaturePage {
  static override styles = [FeaturePage.styles, decisionStyles];

  @state() private _chart: ChartMatch | undefined;
  private readonly _draft = new TextDraft(this, {
    name: () => answerForm(this.params['requestId'] ?? ''),
    only: { field: 'answer', maxLength: 1000 },
  });
  private readonly _request = new Resource(this, {
    args: () => [this.api, this.subject, this.params['requestId'] ?? ''] as const,
    load: async ([api, subject, id], { signal }) => {
      const [request] = await Promise.all([readRequest(api, subject, id, signal), this._draft.load(signal)]);
      return request;
    },
  });
  private readonly _decision = new DecisionForm<Omit<Decision, 'approved' | 'answer'>>(this, {
    draft: this._draft,
    more: (approved) => ({ ...(this._chart ? { chartId: this._chart.id } : {}), ...(approved ? readTerms(this.renderRoot) : {}) }),
    missingForYes: () => this._missingForYes(),
    send: (decision, call) => decideRequest(this.api, this.subject, this.params['requestId'] ?? '', decision, call),
    sent: () => this.navigation.navigate('/desk'),
    describe: describeDecisionError,
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${this._request.value ? kindText(this._request.value.kind) : msg('Request', { id: 'account.desk.request' })}
        .backHref=${this.navigation.href('/desk')}
        .backLabel=${msg('Account desk', { id: 'account.desk.title' })}
      ></ds-page-header>
      ${this._request.render(msg('Loading the request', { id: 'account.desk.request-loading' }), (request) => this._renderRequest(request))}
    `;
  }

  private _renderRequest(request: DeskRequest) {
    const when = formatDateTime(request.createdAt, this._zone, this.locale);
    return html`
      <ds-card .heading=${request.name || msg('No name given', { id: 'account.desk.nameless' })} .eyebrow=${when}>
        <ds-badge slot="header" .tone=${stateTone(request.state)}>${stateText(request.state)}</ds-badge>
        <ds-key-value-list .items=${contentItems(request.content, this.locale.locale)}></ds-key-value-list>
      </ds-card>
      ${request.papers.length > 0 ? renderPapers(request.papers, (id) => paperAddress(this.subject, request.id, id), this.locale.locale) : nothing}
      ${request.chart ? this._renderChart(request.chart) : nothing} ${request.state === 'open' ? this._renderDecision(request) : this._renderAnswer(request)}
    `;
  }

  private _renderChart(chart: ChartMatch) {
    return html`<ds-card .heading=${msg('The record this is about', { id: 'account.desk.chart' })}>
      <p><bdi>${personNameText(chart.name)}</bdi>, ${formatBirthDate(chart.birthDate, this.locale.locale)}, ${chart.patientNumber}</p>
      </ds-card>
      ${
        // Only who treats patients has the records of the clinic.
        this.subject.scopes.includes('records:read') ? html`<portal-patient-panel .patientId=${chart.id}></portal-patient-panel>` : nothing
      }`;
  }

  private _renderDecision(request: DeskRequest) {
    if (!this.subject.scopes.includes('desk:write')) return nothing;
    const chooses = OPENS_CHART.has(request.kind) && !request.chart;
    return html`<ds-card .heading=${msg('Your answer', { id: 'account.desk.decision' })}>
      ${this._decision.render(html`${chooses ? this._renderChoice() : nothing} ${request.kind === 'child' || request.kind === 'adult' ? renderTerms(request) : nothing}`)}
    </ds-card>`;
  }

  private _renderChoice() {
    return html`<p>${msg('If you approve, a record is opened to this person. Choose the patient first.', { id: 'account.desk.choose-chart' })}</p>
      <portal-chart-search @chart-select=${this._onChart}></portal-chart-search>
      <p role="status">${this._chart ? msg(str`Chosen: ${personNameText(this._chart.name)}, ${this._chart.patientNumber}`, { id: 'account.desk.chosen' }) : nothing}</p>`;
  }

  private _renderAnswer({ answer, decidedAt, decidedBy }: DeskRequest) {
    if (!answer || !decidedAt) return nothing;
    const done = doneByText({ at: decidedAt, by: decidedBy }, this._zone, this.locale);
    return html`<ds-card .heading=${msg('The answer', { id: 'account.desk.answered' })} .eyebrow=${done}><p>${answer}</p></ds-card>`;
  }

  private get _zone(): string {
    return this.subject.kind === 'clinic' ? this.subject.timeZone : this.locale.timeZone;
  }

  private _onChart({ detail }: ChartSelectEvent): void {
    this._chart = detail;
    this._decision.clearMissing();
  }

  private _missingForYes(): string {
    const request = this._request.value;
    if (!request || this._chart || request.chart || !OPENS_CHART.has(request.kind)) return '';
    return msg('Choose the patient whose record this is about.', { id: 'account.desk.chart-missing' });
  }
}

/** The form's name among all forms of the portal. */
const answerForm = (requestId: string): string => `account.desk-answer.${requestId}`;

function describeDecisionError(error: unknown): string | undefined {
  if (error instanceof ApiError && error.code === 'registration/no-chart') {
    return msg('This person can’t be given this record: someone already has it, or it belongs to another clinic.', { id: 'account.desk.no-chart' });
  }
  if (error instanceof ApiError && error.fields.some(({ path }) => path === 'lastDay'))
    return msg('Choose today or a later day, within the next 10 years.', { id: 'account.legal.day-wrong' });
  if (error instanceof ApiError && error.fields.some(({ path }) => path === 'chartId'))
    return msg('This is an adult’s record. It can’t be opened by a parent’s request.', { id: 'account.desk.adult-chart' });
  return undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'account-desk-request-page': AccountDeskRequestPage;
  }
}
