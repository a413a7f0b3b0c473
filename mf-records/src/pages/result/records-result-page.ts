/** One laboratory result: what it found, where that stands, how it changed, and what to do next. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/page-header';
import '@portal/design-system/stack';
import '../../parts-nav/records-parts-nav.ts';
import './records-value-list.ts';
import { msg, str } from '@lit/localize';
import type { ResultDetail } from '@portal/bff/contract/records';
import { testName } from '@portal/bff/contract/test-names';
import { Action, FeaturePage, formatDate, formatKnownInstant, Resource } from '@portal/shell/contract';
import { PrintAction } from '@portal/shell/contract/print';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { askTeamPath } from '../../ask-team.ts';
import { markSeen, readResult } from '../../api/records-api.ts';
import { statusText, summaryBadge, withdrawnText } from '../../result-text.ts';
import { renderComments, textStyles } from './comments.ts';
import { renderDocuments } from './documents.ts';
import { meaningText } from './meaning-text.ts';

export class RecordsResultPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    textStyles,
    css`
      @media print {
        .seen {
          display: none;
        }
      }
    `,
  ];

  private readonly _result = new Resource(this, {
    args: () => [this.api, this.subject, this.params['reportId'] ?? ''] as const,
    load: ([api, subject, reportId], reading) => readResult(api, subject, reportId, reading),
    live: ['records.result-commented', 'records.results-changed'],
    entity: ({ id }) => id,
  });

  private readonly _print = new PrintAction(this, {
    tag: 'records-result-sheet',
    load: async () => (await import('../../sheets/records-result-sheet.ts')).RecordsResultSheet,
    data: () => this._result.value,
    byKeyboard: () => undefined,
  });

  /** The result that was marked just now, on this page. */
  @state() private _markedId: string | null = null;

  private readonly _mark = new Action(this, {
    send: (reportId: string, call) => markSeen(this.api, this.subject, reportId, call),
    said: () => msg('You marked this result as seen.', { id: 'records.seen.done' }),
    done: () => this._onMarked(),
  });

  override render() {
    return html`
      ${this._renderHeader(this._result.value)}
      ${this._result.render(msg('Loading your result', { id: 'records.result.loading' }), (result) => this._renderResult(result))}
    `;
  }

  private _renderHeader(result: ResultDetail | undefined) {
    return html`
      <ds-page-header
        .heading=${result ? testName(result.name, this.locale.locale) : msg('Test result', { id: 'records.result.title' })}
        .backHref=${this.navigation.href('/records')}
        .backLabel=${msg('All test results', { id: 'records.result.back' })}
      >
        ${result ? this._renderFacts(result) : nothing}
      </ds-page-header>
      ${this._print.renderFailure()}
      <records-parts-nav current="results"></records-parts-nav>
    `;
  }

  private _renderFacts(result: ResultDetail) {
    const badge = summaryBadge(result);
    const status = statusText(result.status);
    return html`
      ${[...this._dates(result), result.practitioner].filter(Boolean).join(' · ')}
      <ds-badge slot="meta" .tone=${badge.tone}>${badge.text}</ds-badge>
      ${status ? html`<ds-badge slot="meta" tone="info">${status}</ds-badge>` : nothing}
      ${this._print.renderButton(undefined)}
    `;
  }

  private _dates({ collectedAt, collectedPrecision, reportedAt, reportedPrecision, timeZone }: ResultDetail): (string | null)[] {
    const { locale } = this.locale;
    const collected = collectedAt ? formatKnownInstant(collectedAt, collectedPrecision, timeZone, locale) : null;
    const reported = reportedAt ? formatKnownInstant(reportedAt, reportedPrecision, timeZone, locale) : null;
    return [
      collected ? msg(str`Collected ${collected}`, { id: 'records.result.collected' }) : null,
      reported ? msg(str`Reported ${reported}`, { id: 'records.result.reported' }) : null,
    ];
  }

  private _renderResult(result: ResultDetail) {
    if (result.withdrawnAt !== null) return this._renderWithdrawn(result, result.withdrawnAt);
    const meaning = this._renderMeaning(result);
    // What to do comes before the numbers where it can't wait.
    const isUrgent = result.flag === 'critical';
    const conclusion = [result.conclusion, result.codedConclusion].filter(Boolean).join('\n');
    return html`
      ${isUrgent ? meaning : nothing}
      ${
        result.values.length > 0
          ? html`
            <ds-card .heading=${msg('Your values', { id: 'records.result.values' })}>
              <records-value-list .result=${result}></records-value-list>
            </ds-card>
          `
          : nothing
      }
      ${renderComments(result, { locale: this.locale, href: (path) => this.navigation.href(path) })}
      ${this._renderText(msg('What the report says', { id: 'records.result.conclusion' }), conclusion)}
      ${this._renderText(msg('Full report', { id: 'records.result.note' }), result.noteText)}
      ${renderDocuments(result, this.subject)}
      ${isUrgent ? nothing : meaning} ${this._renderSeen(result)}
    `;
  }

  /** Somebody saw it and may have relied on it: what became of it is all there is to say. */
  private _renderWithdrawn(result: ResultDetail, withdrawnAt: string) {
    const { heading, text } = withdrawnText(result, formatDate(withdrawnAt, result.timeZone, this.locale.locale, 'short'));
    return html`
      <ds-alert tone="warning" .heading=${heading}>
        ${text}
        ${this._renderAskTeam(result)}
      </ds-alert>
    `;
  }

  private _renderAskTeam({ id }: ResultDetail) {
    if (!this.subject.scopes.includes('messages:write')) return nothing;
    return html`
      <ds-button .href=${this.navigation.href(askTeamPath(`result:${id}`))}>
        ${msg('Message your care team', { id: 'records.meaning.message' })}
      </ds-button>
    `;
  }

  private _renderText(heading: string, text: string | null) {
    return text ? html`<ds-card .heading=${heading}><p class="text written">${text}</p></ds-card>` : nothing;
  }

  private _renderMeaning(result: ResultDetail) {
    return html`
      <ds-card .heading=${msg('What does this mean?', { id: 'records.meaning.title' })}>
        <ds-stack align="start">
          <p class="text">${meaningText(result)}</p>
          ${this._renderAskTeam(result)}
        </ds-stack>
      </ds-card>
    `;
  }

  private _renderSeen(result: ResultDetail) {
    if (result.seen) {
      return html`<ds-alert quiet tone="success">${this._seenText(result)}</ds-alert>`;
    }
    if (!this.subject.scopes.includes('records:write')) return nothing;
    return html`
      <ds-card class="seen" .heading=${msg('Done reading?', { id: 'records.seen.title' })}>
        <ds-stack align="start">
          <p class="text">
            ${msg('Marking this as seen takes it off your list of new results. Your care team is not told, and you can always open it again.', {
              id: 'records.seen.text',
            })}
          </p>
          ${this._mark.renderFailure()}
          <ds-button variant="primary" .busy=${this._mark.busy} @click=${() => this._mark.run(result.id)}>
            ${msg('Mark as seen', { id: 'records.seen.mark' })}
          </ds-button>
        </ds-stack>
      </ds-card>
    `;
  }

  private _seenText({ id, seenAt, timeZone }: ResultDetail): string {
    if (this._markedId === id) return msg('You marked this result as seen.', { id: 'records.seen.done' });
    if (seenAt === null) return msg('This result is marked as seen.', { id: 'records.seen.marked' });
    const day = formatDate(seenAt, timeZone, this.locale.locale, 'short');
    return msg(str`Marked as seen on ${day}.`, { id: 'records.seen.marked-on' });
  }

  private async _onMarked(): Promise<void> {
    this._markedId = this._result.value?.id ?? null;
    this._result.patch((result) => ({ ...result, seen: true }));
    await this.updateComplete;
    // The button that had the focus is gone.
    this.focusHeading();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'records-result-page': RecordsResultPage;
  }
}
