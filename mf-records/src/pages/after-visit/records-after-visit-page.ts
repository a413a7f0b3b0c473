/** What came of a visit: what was written, measured and tested at it, what has its day, and what comes next. */
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/cluster';
import '@portal/design-system/empty-state';
import '@portal/design-system/icon';
import '@portal/design-system/key-value-list';
import '@portal/design-system/page-header';
import { msg } from '@lit/localize';
import type { AfterVisitSummary, VisitNote } from '@portal/bff/contract/records';
import { FeaturePage, phoneHref, Resource } from '@portal/shell/contract';
import { PrintAction } from '@portal/shell/contract/print';
import { css, html, nothing } from 'lit';
import { readAfterVisit } from '../../api/records-api.ts';
import { renderAskTeam } from '../../ask-team.ts';
import { renderMeasurement } from '../../rows/measurement-row.ts';
import { renderResult } from '../../rows/result-row.ts';
import { renderNext } from './next-part.ts';
import { renderSameDay } from './same-day-part.ts';
import { partStyles, renderFirst } from './visit-part.ts';
import { hasOutcome, noteSource, visitFacts, zoneText } from './visit-text.ts';

export class RecordsAfterVisitPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    partStyles,
    css`
      .zone,
      .source {
        margin: 0;
        color: var(--ds-color-text-muted);
      }

      .zone {
        margin-block-start: var(--ds-space-3);
      }

      .note + .note {
        margin-block-start: var(--ds-space-4);
        padding-block-start: var(--ds-space-4);
        border-block-start: var(--ds-border);
      }

      .written {
        margin-block-start: var(--ds-space-2);
        white-space: pre-line;
      }
    `,
  ];

  private readonly _summary = new Resource(this, {
    args: () => [this.api, this.subject, this.params['visitId'] ?? ''] as const,
    load: ([api, subject, visitId], reading) => readAfterVisit(api, subject, visitId, reading),
  });

  private readonly _print = new PrintAction(this, {
    tag: 'records-after-visit-sheet',
    load: async () => (await import('./records-after-visit-sheet.ts')).RecordsAfterVisitSheet,
    data: () => this._summary.value,
    byKeyboard: () => undefined,
  });

  override render() {
    return html`
      ${this._renderHeader(this._summary.value)}
      ${this._summary.render(msg('Loading the summary', { id: 'records.visit.loading' }), (summary) => this._renderSummary(summary))}
    `;
  }

  private _renderHeader(summary: AfterVisitSummary | undefined) {
    const mayOpenVisit = this.subject.scopes.includes('appointments:read');
    const back = mayOpenVisit
      ? { path: `/appointments/${this.params['visitId'] ?? ''}`, label: msg('Back to the visit', { id: 'records.visit.back' }) }
      : { path: '/records', label: msg('All test results', { id: 'records.result.back' }) };
    return html`
      <ds-page-header
        .heading=${msg('After-visit summary', { id: 'records.visit.title' })}
        .backHref=${this.navigation.href(back.path)}
        .backLabel=${back.label}
      >
        ${summary ? this._print.renderButton(undefined) : nothing}
      </ds-page-header>
      ${this._print.renderFailure()}
    `;
  }

  private _renderSummary(summary: AfterVisitSummary) {
    const { visit, notes, measurements, results, sameDay, next } = summary;
    const { locale } = this.locale;
    return html`
      ${this._renderVisit(visit)} ${hasOutcome(summary) ? nothing : this._renderNothing(visit)}
      ${notes.count > 0 ? this._renderNotes(notes, visit.timeZone) : nothing}
      ${renderFirst(this, {
        heading: msg('Measured at this visit', { id: 'records.visit.measured' }),
        part: measurements,
        row: (entry) => renderMeasurement(entry, null, locale),
        all: { path: '/records/measurements', label: msg('See all measurements', { id: 'records.visit.all-measurements' }) },
      })}
      ${renderFirst(this, {
        heading: msg('Tests from this visit', { id: 'records.visit.tests' }),
        part: results,
        row: (result) => renderResult(result, this),
        all: { path: '/records', label: msg('See all test results', { id: 'records.visit.all-results' }) },
      })}
      ${renderSameDay(this, sameDay, visit.timeZone)} ${next ? renderNext(this, next) : nothing}
    `;
  }

  private _renderVisit(visit: AfterVisitSummary['visit']) {
    const zone = zoneText(visit, this.locale);
    return html`
      <ds-card .heading=${msg('Your visit', { id: 'records.visit.visit' })}>
        <ds-key-value-list .items=${visitFacts(visit, this.locale)}></ds-key-value-list>
        ${zone ? html`<p class="zone">${zone}</p>` : nothing}
      </ds-card>
    `;
  }

  private _renderNothing({ clinicPhone }: AfterVisitSummary['visit']) {
    return html`
      <ds-card>
        <ds-empty-state picture="visits" icon="calendar" .heading=${msg('Nothing here yet', { id: 'records.visit.none-title' })}>
          ${msg('Nothing was recorded for this visit in the portal yet. Ask the clinic.', { id: 'records.visit.none-text' })}
          ${renderAskTeam(this, `visit:${this.params['visitId'] ?? ''}`)}
          ${
            clinicPhone
              ? html`<ds-button slot="actions" .href=${phoneHref(clinicPhone)}>
                <ds-icon slot="start" name="phone"></ds-icon>${msg('Call the clinic', { id: 'records.visit.call' })}
              </ds-button>`
              : nothing
          }
        </ds-empty-state>
      </ds-card>
    `;
  }

  private _renderNotes({ items }: AfterVisitSummary['notes'], timeZone: string) {
    return html`
      <ds-card .heading=${msg('What was written about this visit', { id: 'records.visit.notes' })}>
        <div>${items.map((note) => this._renderNote(note, timeZone))}</div>
      </ds-card>
    `;
  }

  private _renderNote(note: VisitNote, timeZone: string) {
    return html`
      <div class="note">
        <p class="source">${noteSource(note, timeZone, this.locale.locale)}</p>
        <p class="text written">${note.text}</p>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'records-after-visit-page': RecordsAfterVisitPage;
  }
}
