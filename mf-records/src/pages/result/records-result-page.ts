/** One laboratory result: what it found, where that stands, how it changed, and what to do next. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/grid';
import '@portal/design-system/page-header';
import '@portal/design-system/print-button';
import '@portal/design-system/stack';
import '../../parts-nav/records-parts-nav.ts';
import './records-value-card.ts';
import './records-value-table.ts';
import { msg } from '@lit/localize';
import type { ResultDetail } from '@portal/bff/contract/records';
import { Action, FeaturePage, formatDate, Resource } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { markSeen, readResult } from '../../api/records-api.ts';
import { statusText, summaryBadge } from '../../result-text.ts';
import { hasPicture } from './records-value-card.ts';

export class RecordsResultPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      .text {
        max-inline-size: var(--ds-measure);
        margin: 0;
        overflow-wrap: anywhere;
      }
      .written {
        white-space: pre-line;
      }
      /* On paper there is nothing to press. */
      @media print {
        ds-button,
        .seen {
          display: none;
        }
      }
    `,
  ];

  private readonly _result = new Resource(this, {
    args: () => [this.api, this.subject, this.params['reportId'] ?? ''] as const,
    load: ([api, subject, reportId], reading) => readResult(api, subject, reportId, reading),
  });

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
        .heading=${result?.name ?? msg('Test result', { id: 'records.result.title' })}
        .backHref=${this.navigation.href('/records')}
        .backLabel=${msg('All test results', { id: 'records.result.back' })}
      >
        ${result ? this._renderFacts(result) : nothing}
      </ds-page-header>
      <records-parts-nav current="results"></records-parts-nav>
    `;
  }

  private _renderFacts(result: ResultDetail) {
    const badge = summaryBadge(result);
    const status = statusText(result.status);
    const issued = result.issuedAt ? formatDate(result.issuedAt, result.timeZone, this.locale.locale) : null;
    return html`
      ${[issued, result.practitioner].filter(Boolean).join(' · ')}
      <ds-badge slot="meta" .tone=${badge.tone}>${badge.text}</ds-badge>
      ${status ? html`<ds-badge slot="meta" tone="info">${status}</ds-badge>` : nothing}
      <ds-print-button slot="actions"></ds-print-button>
    `;
  }

  private _renderResult(result: ResultDetail) {
    const pictures = result.values.filter(hasPicture);
    return html`
      ${
        result.values.length > 0
          ? html`
            <ds-card .heading=${msg('Your values', { id: 'records.result.values' })}>
              <records-value-table .values=${result.values}></records-value-table>
            </ds-card>
          `
          : nothing
      }
      ${this._renderText(msg('What the lab wrote', { id: 'records.result.conclusion' }), result.conclusion)}
      ${this._renderText(msg('Full report', { id: 'records.result.note' }), result.noteText)}
      ${this._renderMeaning(result)}
      ${
        pictures.length > 0
          ? html`
            <ds-card .heading=${msg('Each value up close', { id: 'records.result.pictures' })}>
              <ds-grid min-column="22rem" gap="6">
                ${pictures.map((value) => html`<records-value-card .value=${value} .timeZone=${result.timeZone}></records-value-card>`)}
              </ds-grid>
            </ds-card>
          `
          : nothing
      }
      ${this._renderSeen(result)}
    `;
  }

  private _renderText(heading: string, text: string | null) {
    return text ? html`<ds-card .heading=${heading}><p class="text written">${text}</p></ds-card>` : nothing;
  }

  private _renderMeaning(result: ResultDetail) {
    return html`
      <ds-card .heading=${msg('What does this mean?', { id: 'records.meaning.title' })}>
        <ds-stack align="start">
          <p class="text">${this._meaning(result)}</p>
          <ds-button .href=${this.navigation.href('/messages')}>
            ${msg('Message your care team', { id: 'records.meaning.message' })}
          </ds-button>
        </ds-stack>
      </ds-card>
    `;
  }

  private _meaning({ flag }: ResultDetail): string {
    switch (flag) {
      case 'critical':
        return msg(
          'The lab marked a value as far outside the usual range. Call your clinic today if no one has called you about it. If you feel very ill, call 911.',
          { id: 'records.meaning.critical' },
        );
      case 'abnormal':
        return msg(
          'A value is outside the range the lab sees in most people. Often this is not serious, but only your care team can say what it means for you. Call or message them if you have questions.',
          { id: 'records.meaning.abnormal' },
        );
      case 'normal':
        return msg('All values are in the range the lab sees in most people. If you do not feel well, or have questions, call or message your care team.', {
          id: 'records.meaning.normal',
        });
      case 'unknown':
        return msg(
          'The lab did not rate every value here. Your care team can tell you what this result means for you. Call or message them if you have questions.',
          { id: 'records.meaning.unknown' },
        );
    }
  }

  private _renderSeen(result: ResultDetail) {
    if (result.seen) {
      return html`<ds-alert quiet tone="success">${msg('You marked this result as seen.', { id: 'records.seen.done' })}</ds-alert>`;
    }
    if (!this.subject.scopes.includes('records:write')) return nothing;
    return html`
      <ds-card class="seen" .heading=${msg('Done reading?', { id: 'records.seen.title' })}>
        <ds-stack align="start">
          <p class="text">
            ${msg('Marking it as seen takes it off your list of new results. Your care team is not told, and you can always open it again.', {
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

  private async _onMarked(): Promise<void> {
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
