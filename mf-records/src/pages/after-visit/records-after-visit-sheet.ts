/** What came of a visit on paper, to keep or to show to another doctor. */
import { msg } from '@lit/localize';
import type { AfterVisitSummary, MedicationEntry } from '@portal/bff/contract/records';
import { testName } from '@portal/bff/contract/test-names';
import { titleIn } from '@portal/shell/contract';
import { FeatureSheet, renderFacts } from '@portal/shell/contract/print';
import { html, nothing } from 'lit';
import { dosageWords } from '../../dosage/dosage-text.ts';
import { flagBadge, statusText, summaryBadge, valueStatusText } from '../../result-text.ts';
import { procedureState, sameDayText } from './same-day-part.ts';
import { moreText } from './visit-part.ts';
import type { First } from './visit-part.ts';
import { hasOutcome, measurementText, noteSource, orderText, visitFacts, whenText } from './visit-text.ts';

export class RecordsAfterVisitSheet extends FeatureSheet<AfterVisitSummary> {
  protected override heading(): string {
    return msg('After-visit summary', { id: 'records.visit.title' });
  }

  protected override renderBody(summary: AfterVisitSummary) {
    const { visit, next } = summary;
    return html`
      ${renderFacts(visitFacts(visit, this.locale).map(({ label, value }) => [label, value] as const))}
      ${hasOutcome(summary) ? nothing : html`<p>${msg('Nothing was recorded for this visit in the portal yet. Ask the clinic.', { id: 'records.visit.none-text' })}</p>`}
      ${this._renderNotes(summary)} ${this._renderMeasured(summary)} ${this._renderTests(summary)} ${this._renderSameDay(summary)}
      ${next ? this._renderNext(next) : nothing}
    `;
  }

  private _renderNotes({ notes, visit }: AfterVisitSummary) {
    if (notes.count === 0) return nothing;
    return html`
      <h2>${msg('What was written about this visit', { id: 'records.visit.notes' })}</h2>
      ${notes.items.map((note) => html`<p class="muted">${noteSource(note, visit.timeZone, this.locale.locale)}</p><p class="written">${note.text}</p>`)}
    `;
  }

  private _renderMeasured({ measurements }: AfterVisitSummary) {
    const { locale } = this.locale;
    return renderTable(msg('Measured at this visit', { id: 'records.visit.measured' }), measurements, (entry) => [
      testName(entry.name, locale),
      entry.given ? measurementText(entry, locale) : (valueStatusText(entry.status) ?? ''),
      flagBadge(entry.flag)?.text ?? '',
    ]);
  }

  private _renderTests({ results }: AfterVisitSummary) {
    return renderTable(msg('Tests from this visit', { id: 'records.visit.tests' }), results, (result) => [
      testName(result.name, this.locale.locale),
      summaryBadge(result).text,
      statusText(result.status) ?? '',
    ]);
  }

  private _renderSameDay({ sameDay: { conditions, medications, immunizations, procedures }, visit }: AfterVisitSummary) {
    const parts = [
      renderList(msg('Health conditions', { id: 'records.conditions.title' }), conditions, ({ name }) => name),
      renderList(msg('Medicines', { id: 'records.medications.title' }), medications, (entry) => this._medicine(entry, visit.timeZone)),
      renderList(msg('Vaccines', { id: 'records.immunizations.title' }), immunizations, ({ name, given }) =>
        given ? name : `${name} (${msg('Not given', { id: 'records.immunizations.not-given' })})`,
      ),
      renderList(msg('Procedures', { id: 'records.visit.procedures' }), procedures, ({ name, status }) =>
        [name, procedureState(status)].filter(Boolean).join(', '),
      ),
    ].filter((part) => part !== nothing);
    if (parts.length === 0) return nothing;
    return html`
      <h2>${msg('Recorded the same day', { id: 'records.visit.same-day' })}</h2>
      <p class="muted">${sameDayText()}</p>
      ${parts}
    `;
  }

  private _medicine({ name, notToTake, dosage }: MedicationEntry, timeZone: string) {
    if (notToTake) return html`<strong>${name}</strong>: ${msg('Do not take', { id: 'records.medications.avoid' })}`;
    const lines = dosageWords(dosage, { locale: this.locale.locale, timeZone }).flatMap((step) => [
      ...(step.heading === null ? [] : [step.heading]),
      ...step.lines,
    ]);
    return html`<strong>${name}</strong>${lines.map((line) => html`<div>${line}</div>`)}`;
  }

  private _renderNext({ orders, visit }: NonNullable<AfterVisitSummary['next']>) {
    if (orders.length === 0 && visit === null) return nothing;
    const { locale } = this.locale;
    return html`
      <div class="whole">
        <h2>${msg('What comes next', { id: 'records.visit.next' })}</h2>
        ${renderList(msg('Ordered the same day, not scheduled yet', { id: 'records.visit.orders' }), { items: orders, count: orders.length }, (order) =>
          [order.title, orderText(order, locale)].filter(Boolean).join(' · '),
        )}
        ${
          visit
            ? html`<h3>${msg('Your next visit', { id: 'records.visit.next-visit' })}</h3>
              <p>${[titleIn(visit, locale), whenText(visit, this.locale), visit.practitioner, visit.clinic].filter(Boolean).join(' · ')}</p>`
            : nothing
        }
      </div>
    `;
  }
}

function renderTable<Entry>(heading: string, part: First<Entry>, cells: (entry: Entry) => readonly [name: string, ...rest: string[]]) {
  if (part.count === 0) return nothing;
  return html`
    <h2>${heading}</h2>
    <table>
      <tbody>
        ${part.items.map((entry) => {
          const [name, ...rest] = cells(entry);
          return html`<tr><th scope="row">${name}</th>${rest.map((text) => html`<td>${text}</td>`)}</tr>`;
        })}
      </tbody>
    </table>
    ${renderMore(part)}
  `;
}

function renderList<Entry>(heading: string, part: First<Entry>, row: (entry: Entry) => unknown) {
  if (part.count === 0) return nothing;
  return html`<h3>${heading}</h3><ul>${part.items.map((entry) => html`<li>${row(entry)}</li>`)}</ul>${renderMore(part)}`;
}

/** A sheet that leaves something out says so. */
function renderMore({ items, count }: First<unknown>) {
  return count > items.length ? html`<p class="muted">${moreText(count - items.length)}</p>` : nothing;
}

declare global {
  interface HTMLElementTagNameMap {
    'records-after-visit-sheet': RecordsAfterVisitSheet;
  }
}
