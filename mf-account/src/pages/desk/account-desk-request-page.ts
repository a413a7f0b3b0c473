/** One request: what was told, whose record it is about, and the answer. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/checkbox-group';
import '@portal/design-system/date-picker';
import '@portal/design-system/key-value-list';
import '@portal/design-system/page-header';
import '@portal/design-system/text-area';
import { msg, str } from '@lit/localize';
import type { ChartMatch, DeskRequest } from '@portal/bff/contract/desk';
import {
  ApiError,
  defineElement,
  describeError,
  FeaturePage,
  formatDateTime,
  formatPlainDate,
  FormController,
  Resource,
  TextDraft,
} from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { actionsStyles } from '../../form-styles.ts';
import { decideRequest, paperAddress, readRequest } from '../../api/desk-api.ts';
import { AccountChartSearch } from './account-chart-search.ts';
import type { ChartSelectEvent } from './account-chart-search.ts';
import { readTerms, renderPapers, renderTerms } from './request-parts.ts';
import { contentItems, kindText, stateText, stateTone } from './request-text.ts';

defineElement('account-chart-search', AccountChartSearch);

/** Kinds that open a record, so that staff choose which. */
const OPENS_CHART = new Set(['registration', 'child', 'adult']);

export class AccountDeskRequestPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    actionsStyles,
    css`
      .decision {
        display: grid;
        gap: var(--ds-space-4);
      }

      .decision,
      .actions {
        max-inline-size: 36rem;
      }
    `,
  ];

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
  /** What keeps a yes from being sent. */
  @state() private _missing = '';
  private readonly _decision = new FormController(this, {
    summary: 'none',
    draft: this._draft,
    values: (_form, data) => {
      const approved = data.get('decision') === 'approve';
      return {
        approved,
        answer: String(data.get('answer') ?? '').trim(),
        ...(this._chart ? { chartId: this._chart.id } : {}),
        ...(approved ? readTerms(this.renderRoot) : {}),
      };
    },
    check: ({ approved }) => {
      this._missing = approved ? this._missingForYes() : '';
      return this._missing ? [{ field: '', message: this._missing }] : [];
    },
    send: (decision) => decideRequest(this.api, this.subject, this.params['requestId'] ?? '', decision),
    said: () => msg('The answer is on its way.', { id: 'account.desk.sent' }),
    sent: () => this.navigation.navigate('/desk'),
    // What the server says of the choices above the form is told there.
    fieldsOf: () => [],
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
      <ds-card .heading=${request.name || msg('Without a name', { id: 'account.desk.nameless' })} .eyebrow=${when}>
        <ds-badge slot="header" .tone=${stateTone(request.state)}>${stateText(request.state)}</ds-badge>
        <ds-key-value-list .items=${contentItems(request.content, this.locale.locale)}></ds-key-value-list>
      </ds-card>
      ${request.papers.length > 0 ? renderPapers(request.papers, (id) => paperAddress(this.subject, request.id, id), this.locale.locale) : nothing}
      ${request.chart ? this._renderChart(request.chart) : nothing} ${request.state === 'open' ? this._renderDecision(request) : this._renderAnswer(request)}
    `;
  }

  private _renderChart(chart: ChartMatch) {
    return html`<ds-card .heading=${msg('The record it is about', { id: 'account.desk.chart' })}>
      <p>${chart.name}, ${formatPlainDate(chart.birthDate, this.locale.locale)}, ${chart.patientNumber}</p>
    </ds-card>`;
  }

  private _renderDecision(request: DeskRequest) {
    if (!this.subject.scopes.includes('desk:write')) return nothing;
    const chooses = OPENS_CHART.has(request.kind) && !request.chart;
    return html`<ds-card .heading=${msg('Your answer', { id: 'account.desk.decision' })}>
      <div class="decision">
        ${this._missing ? html`<ds-alert tone="danger">${this._missing}</ds-alert>` : this._decision.renderFailure()}
        ${chooses ? this._renderChoice() : nothing} ${request.kind === 'child' || request.kind === 'adult' ? renderTerms(request) : nothing}
        ${this._decision.render(
          html`<div class="decision">
            <ds-text-area
              name="answer"
              required
              maxlength="1000"
              .label=${msg('What do you tell the person?', { id: 'account.desk.answer' })}
              .hint=${msg('This is sent by email. Write nothing about health.', { id: 'account.desk.answer-hint' })}
              .value=${this._draft.typed('answer')}
            ></ds-text-area>
            ${this._decision.renderStatus()}
            <div class="actions">
              <ds-button type="submit" name="decision" value="approve" variant="primary">${msg('Approve', { id: 'account.desk.approve' })}</ds-button>
              <ds-button type="submit" name="decision" value="decline">${msg('Decline', { id: 'account.desk.decline' })}</ds-button>
            </div>
          </div>`,
          { bare: true },
        )}
      </div>
    </ds-card>`;
  }

  private _renderChoice() {
    return html`<p>${msg('Approving opens a record. Choose the patient first.', { id: 'account.desk.choose-chart' })}</p>
      <account-chart-search @chart-select=${this._onChart}></account-chart-search>
      <p role="status">${this._chart ? msg(str`Chosen: ${this._chart.name}, ${this._chart.patientNumber}`, { id: 'account.desk.chosen' }) : nothing}</p>`;
  }

  private _renderAnswer({ answer, decidedAt, decidedBy }: DeskRequest) {
    if (!answer || !decidedAt) return nothing;
    const when = formatDateTime(decidedAt, this._zone, this.locale);
    return html`<ds-card .heading=${msg('The answer', { id: 'account.desk.answered' })} .eyebrow=${decidedBy ? `${when}, ${decidedBy}` : when}><p>${answer}</p></ds-card>`;
  }

  private get _zone(): string {
    return this.subject.kind === 'clinic' ? this.subject.timeZone : this.locale.timeZone;
  }

  private _onChart({ detail }: ChartSelectEvent): void {
    this._chart = detail;
    this._missing = '';
  }

  private _missingForYes(): string {
    const request = this._request.value;
    if (!request || this._chart || request.chart || !OPENS_CHART.has(request.kind)) return '';
    return msg('Choose the patient whose record opens.', { id: 'account.desk.chart-missing' });
  }
}

/** The form's name among all forms of the portal. */
const answerForm = (requestId: string): string => `account.desk-answer.${requestId}`;

function describeDecisionError(error: unknown): string {
  if (error instanceof ApiError && error.code === 'registration/no-chart') {
    return msg('This record can not be opened for this person: somebody has it already, or it is of another clinic.', { id: 'account.desk.no-chart' });
  }
  if (error instanceof ApiError && error.code === 'request/own')
    return msg('This is your own request. Somebody else must answer it.', { id: 'account.desk.own' });
  if (error instanceof ApiError && error.fields.some(({ path }) => path === 'lastDay'))
    return msg('Choose a last day from today on, within the next 10 years.', { id: 'account.legal.day-wrong' });
  if (error instanceof ApiError && error.fields.some(({ path }) => path === 'chartId'))
    return msg('This is the record of an adult. A parent’s request can not open it.', { id: 'account.desk.adult-chart' });
  if (error instanceof ApiError && error.code === 'request/already-decided')
    return msg('Somebody answered this request already.', { id: 'account.desk.already' });
  return describeError(error);
}

declare global {
  interface HTMLElementTagNameMap {
    'account-desk-request-page': AccountDeskRequestPage;
  }
}
