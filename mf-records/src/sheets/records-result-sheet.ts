/** A test result on paper: its values in one table, those outside their usual range first. */
import '@portal/design-system/sparkline';
import { msg } from '@lit/localize';
import type { ResultComponent, ResultDetail, ResultValue } from '@portal/bff/contract/records';
import { testName } from '@portal/bff/contract/test-names';
import { formatDate, formatKnownInstant } from '@portal/shell/contract';
import { FeatureSheet, renderFacts } from '@portal/shell/contract/print';
import { css, html, nothing } from 'lit';
import { meaningText } from '../pages/result/meaning-text.ts';
import { sortedValues } from '../pages/result/value-order.ts';
import { flagBadge, labWordsText, statusText, summaryBadge, valueStatusText, withdrawnText } from '../result-text.ts';
import { formatDecimal, rangeText, unitText, valueText } from '../value-text.ts';

type Measured = Omit<ResultComponent, 'name'>;

/** Earlier values that stand in the table; the line beside them shows the others too. */
const EARLIER = 2;

export class RecordsResultSheet extends FeatureSheet<ResultDetail> {
  static override styles = [
    FeatureSheet.styles,
    css`
      .part th {
        padding-inline-start: var(--ds-space-4);
        font-weight: 400;
      }

      .outside td {
        font-weight: var(--ds-weight-bold);
      }

      .outside td.earlier,
      .outside td.range {
        font-weight: 400;
      }

      .value {
        inline-size: 16%;
      }

      .range {
        inline-size: 17%;
      }

      .stand {
        inline-size: 16%;
      }

      .earlier {
        inline-size: 31%;
      }

      .earlier > div {
        display: flex;
        gap: var(--ds-space-3);
        align-items: center;
        justify-content: space-between;
      }

      ds-sparkline {
        --ds-sparkline-width: 5em;
        --ds-sparkline-height: 1.75em;

        margin-inline-end: var(--ds-space-1);
      }

      /* In one line what else takes four. */
      .facts dl {
        display: flex;
        flex-wrap: wrap;
      }

      .facts .fact {
        display: flex;
        gap: var(--ds-space-2);
      }

      .note td {
        padding-block-start: 0;
      }

      tr.held th,
      tr.held td {
        border-block-end: 0;
      }
    `,
  ];

  protected override heading({ name }: ResultDetail): string {
    return testName(name, this.locale.locale);
  }

  protected override renderBody(result: ResultDetail) {
    if (result.withdrawnAt !== null) return this._renderWithdrawn(result, result.withdrawnAt);
    const conclusion = [result.conclusion, result.codedConclusion].filter(Boolean).join('\n');
    return html`
      <div class="facts">${this._renderFacts(result)}</div>
      <p>${meaningText(result)}</p>
      ${result.values.length > 0 ? this._renderValues(result) : nothing}
      ${renderText(msg('What the report says', { id: 'records.result.conclusion' }), conclusion)}
      ${renderText(msg('Full report', { id: 'records.result.note' }), result.noteText)}
      ${this._renderDocuments(result)}
    `;
  }

  private _renderWithdrawn(result: ResultDetail, withdrawnAt: string) {
    const { heading, text } = withdrawnText(result, formatDate(withdrawnAt, result.timeZone, this.locale.locale, 'short'));
    return html`
      <p class="strong">${heading}</p>
      <p>${text}</p>
    `;
  }

  private _renderFacts(result: ResultDetail) {
    const { locale } = this.locale;
    const { collectedAt, collectedPrecision, reportedAt, reportedPrecision, timeZone } = result;
    return renderFacts([
      [msg('Result', { id: 'records.sheet.result' }), [summaryBadge(result).text, statusText(result.status)].filter(Boolean).join('. ')],
      [msg('Collected', { id: 'records.sheet.collected' }), collectedAt && formatKnownInstant(collectedAt, collectedPrecision, timeZone, locale)],
      [msg('Reported', { id: 'records.sheet.reported' }), reportedAt && formatKnownInstant(reportedAt, reportedPrecision, timeZone, locale)],
      [msg('From', { id: 'records.sheet.from' }), result.practitioner],
    ]);
  }

  private _renderValues({ values, timeZone, name }: ResultDetail) {
    const { first, usual } = sortedValues(values);
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${msg('Test', { id: 'records.sheet.test' })}</th>
          <th scope="col" class="value">${msg('Value', { id: 'records.sheet.value' })}</th>
          <th scope="col" class="range">${msg('Usual range', { id: 'records.value.range-label' })}</th>
          <th scope="col" class="stand">${msg('Where it is', { id: 'records.sheet.stand' })}</th>
          <th scope="col" class="earlier">${msg('Earlier', { id: 'records.sheet.earlier' })}</th>
        </tr>
      </thead>
      <tbody>
        ${[...first, ...usual].map((value) => this._renderValue(value, timeZone, name))}
      </tbody>
    </table>`;
  }

  private _renderValue(value: ResultValue, timeZone: string, resultName: string) {
    const { locale } = this.locale;
    const own = valueText(value, locale);
    const said = own ?? (value.components.length === 0 ? noValueText() : '');
    const group = value.group && value.group !== resultName ? testName(value.group, locale) : null;
    // Why there is none, or whether it may still change.
    const status = valueStatusText(value.status);
    const notes = [status, value.note].filter(Boolean).join('\n');
    const isHeld = value.components.length > 0 || notes !== '';
    return html`
      <tr class=${`${outsideClass(value)} ${isHeld ? 'held' : ''}`}>
        <th scope="row">${testName(value.name, locale)}${group ? html`<div class="muted">${group}</div>` : nothing}</th>
        ${value.given ? this._renderMeasured(value, said) : html`<td></td><td></td><td></td>`}
        <td class="earlier">${this._renderEarlier(value, timeZone)}</td>
      </tr>
      ${value.components.map(
        (part) => html`<tr class=${`part ${outsideClass(part)}`}>
          <th scope="row">${part.name ? testName(part.name, locale) : ''}</th>
          ${this._renderMeasured(part, valueText(part, locale) ?? noValueText())}
          <td></td>
        </tr>`,
      )}
      ${notes ? html`<tr class="note"><td class="muted written" colspan="5">${notes}</td></tr>` : nothing}
    `;
  }

  private _renderMeasured(shown: Measured, text: string) {
    const words = labWordsText(shown);
    const isMeasured = shown.number !== null || shown.text !== null;
    const unrated = isMeasured && words === null ? msg('Not compared with a range', { id: 'records.value.not-rated' }) : '';
    return html`
      <td>${text}</td>
      <td class="range">${text ? (rangeText(shown, this.locale.locale) ?? '') : ''}</td>
      <td>${flagBadge(shown.flag)?.text ?? unrated}${words ? html`<div class="muted">${words}</div>` : nothing}</td>
    `;
  }

  /** What came before, newest first, and how it went. */
  private _renderEarlier({ earlier, number, comparator, unit, name }: ResultValue, timeZone: string) {
    const { locale } = this.locale;
    const line = number !== null && comparator === null && earlier.length > 1 ? [...earlier.map((one) => one.number), number] : null;
    return html`<div>
      <div>
        ${earlier
          .slice(-EARLIER)
          .toReversed()
          .map(
            (one) =>
              html`<div>${formatDecimal(one.digits ?? String(one.number), locale)} <span class="muted">${formatDate(one.at, timeZone, locale, 'short')}</span></div>`,
          )}
      </div>
      ${line ? html`<ds-sparkline .label=${testName(name, locale)} .unit=${unitText(unit)} .values=${line}></ds-sparkline>` : nothing}
    </div>`;
  }

  private _renderDocuments({ documents }: ResultDetail) {
    if (documents.length === 0) return nothing;
    return html`
      <h2>${msg('Documents', { id: 'records.result.documents' })}</h2>
      <ul>
        ${documents.map(({ title }) => html`<li>${title ?? msg('Document from the lab', { id: 'records.result.unnamed-document' })}</li>`)}
      </ul>
    `;
  }
}

const noValueText = (): string => msg('No value given', { id: 'records.value.none' });

function outsideClass({ flag }: Pick<Measured, 'flag'>): string {
  return flag === null || flag === 'normal' ? '' : 'outside';
}

function renderText(heading: string, text: string | null) {
  return text ? html`<h2>${heading}</h2><p class="written">${text}</p>` : nothing;
}

declare global {
  interface HTMLElementTagNameMap {
    'records-result-sheet': RecordsResultSheet;
  }
}
