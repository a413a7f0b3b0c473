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
import type { DsTextArea } from '@portal/design-system/classes/text-area';
import { msg, str } from '@lit/localize';
import { Task } from '@lit/task';
import type { ChartMatch, DeskRequest } from '@portal/bff/contract/desk';
import {
  ApiError,
  defineElement,
  describeError,
  DraftKeeper,
  FeaturePage,
  formatDateTime,
  formatPlainDate,
  readFormDraft,
  renderTask,
  saveFormDraft,
} from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { actionsStyles } from '../../form-styles.ts';
import { decideRequest, paperAddress, readRequest } from '../../api/desk-api.ts';
import { AccountChartSearch } from './account-chart-search.ts';
import type { ChartSelectEvent } from './account-chart-search.ts';
import { readTerms, renderPapers, renderTerms } from './request-parts.ts';
import { keepFailedText } from '../../edit/profile-edit.ts';
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
  @state() private _problem = '';
  @state() private _busy = false;
  @query('ds-text-area') private _answer!: DsTextArea;
  /** What was typed here before and not sent. */
  private _typed = '';
  private readonly _keeper = new DraftKeeper(this, (text) => saveFormDraft(this.api, this.subject, answerForm(this.params['requestId'] ?? ''), text));

  private readonly _request = new Task(this, {
    task: async ([api, subject, id], { signal }) => {
      const [request, kept] = await Promise.all([readRequest(api, subject, id, signal), readFormDraft(api, subject, answerForm(id), signal)]);
      this._typed = kept ?? '';
      this._keeper.begin(this._typed);
      return request;
    },
    args: () => [this.api, this.subject, this.params['requestId'] ?? ''] as const,
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${this._request.value ? kindText(this._request.value.kind) : msg('Request', { id: 'account.desk.request' })}
        .backHref=${this.navigation.href('/desk')}
        .backLabel=${msg('Account desk', { id: 'account.desk.title' })}
      ></ds-page-header>
      ${renderTask(this._request, msg('Loading the request', { id: 'account.desk.request-loading' }), (request) => this._renderRequest(request))}
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
        ${this._problem ? html`<ds-alert tone="danger">${this._problem}</ds-alert>` : nothing}
        ${chooses ? this._renderChoice() : nothing} ${request.kind === 'child' || request.kind === 'adult' ? renderTerms(request) : nothing}
        <ds-text-area
          required
          maxlength="1000"
          .label=${msg('What do you tell the person?', { id: 'account.desk.answer' })}
          .hint=${msg('This is sent by email. Write nothing about health.', { id: 'account.desk.answer-hint' })}
          .value=${this._typed}
          @input=${this._onInput}
          @focusout=${this._keeper.flush}
        ></ds-text-area>
        <p role="status">${this._keeper.state === 'failed' ? keepFailedText() : nothing}</p>
        <div class="actions">
          <ds-button variant="primary" .busy=${this._busy} @click=${() => this._decide(request, true)}>${msg('Approve', { id: 'account.desk.approve' })}</ds-button>
          <ds-button .disabled=${this._busy} @click=${() => this._decide(request, false)}>${msg('Decline', { id: 'account.desk.decline' })}</ds-button>
        </div>
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
    this._problem = '';
  }

  private _onInput(): void {
    this._keeper.typed(this._answer.value);
  }

  private async _decide(request: DeskRequest, approved: boolean): Promise<void> {
    if (this._busy) return;
    this._problem = '';
    if (!this._answer.reportValidity()) return;
    if (approved && OPENS_CHART.has(request.kind) && !request.chart && !this._chart) {
      this._problem = msg('Choose the patient whose record opens.', { id: 'account.desk.chart-missing' });
      return;
    }
    this._busy = true;
    await this._keeper.hold();
    try {
      await decideRequest(this.api, this.subject, request.id, {
        approved,
        answer: this._answer.value.trim(),
        ...(this._chart ? { chartId: this._chart.id } : {}),
        ...(approved ? readTerms(this.renderRoot) : {}),
      });
      this._keeper.typed('');
      this.announcer.announce(msg('The answer is on its way.', { id: 'account.desk.sent' }));
      this.navigation.navigate('/desk');
    } catch (error) {
      this._problem = describeDecisionError(error);
    } finally {
      this._keeper.release();
      this._busy = false;
    }
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
