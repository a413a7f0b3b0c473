/** The values of a result as a table: what was measured, the value, its flag, the usual range. */
import '@portal/design-system/badge';
import '@portal/design-system/table';
import { msg } from '@lit/localize';
import type { ResultValue } from '@portal/bff/contract/records';
import { defineElement, FeatureElement } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { flagBadge, rangeText, valueText } from '../../result-text.ts';

export class RecordsValueTable extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      .value {
        font-weight: var(--ds-weight-bold);
      }
      .note {
        color: var(--ds-color-text-muted);
        font-size: var(--ds-text-s);
        font-weight: 400;
        white-space: pre-line;
      }
    `,
  ];

  @property({ attribute: false }) values: readonly ResultValue[] = [];

  override render() {
    return html`
      <ds-table caption-hidden>
        <table>
          <caption>
            ${msg('Values of this result', { id: 'records.table.caption' })}
          </caption>
          <thead>
            <tr>
              <th scope="col">${msg('Test', { id: 'records.table.test' })}</th>
              <th scope="col">${msg('Your value', { id: 'records.table.value' })}</th>
              <th scope="col">${msg('How it compares', { id: 'records.table.flag' })}</th>
              <th scope="col">${msg('Usual range', { id: 'records.table.range' })}</th>
            </tr>
          </thead>
          <tbody>
            ${this.values.map((value) => this._renderRow(value))}
          </tbody>
        </table>
      </ds-table>
    `;
  }

  private _renderRow(value: ResultValue) {
    const badge = flagBadge(value.flag);
    const none = msg('Not given', { id: 'records.table.none' });
    return html`
      <tr>
        <th scope="row">
          ${value.name}
          ${value.note ? html`<div class="note">${value.note}</div>` : nothing}
        </th>
        <td class="value" data-label=${msg('Your value', { id: 'records.table.value' })}>${valueText(value, this.locale.locale)}</td>
        <td data-label=${msg('How it compares', { id: 'records.table.flag' })}>
          ${badge ? html`<ds-badge .tone=${badge.tone}>${badge.text}</ds-badge>` : msg('Not rated', { id: 'records.table.not-rated' })}
        </td>
        <td data-label=${msg('Usual range', { id: 'records.table.range' })}>${rangeText(value, this.locale.locale) ?? none}</td>
      </tr>
    `;
  }
}

defineElement('records-value-table', RecordsValueTable);

declare global {
  interface HTMLElementTagNameMap {
    'records-value-table': RecordsValueTable;
  }
}
