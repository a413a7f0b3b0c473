/** The values of a result: those outside their usual range first, those inside folded. */
import '@portal/design-system/accordion-item';
import './records-value-item.ts';
import { msg, str } from '@lit/localize';
import type { ResultDetail, ResultValue } from '@portal/bff/contract/records';
import { defineElement, FeatureElement } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { sortedValues } from './value-order.ts';

export class RecordsValueList extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      :host {
        display: block;
        min-inline-size: 0;
      }
      ul {
        list-style: none;
        margin: 0;
        padding: 0;
      }
      li + li {
        border-block-start: var(--ds-border);
      }
      ds-accordion-item {
        border-block-end: 0;
      }
      ul + ds-accordion-item {
        border-block-start: var(--ds-border);
      }
    `,
  ];

  @property({ attribute: false }) result!: ResultDetail;

  override render() {
    const { first, usual } = sortedValues(this.result.values);
    return html`${first.length > 0 ? this._renderList(first, 3) : nothing}${usual.length > 0 ? this._renderUsual(usual, first.length === 0) : nothing}`;
  }

  private _renderList(values: readonly ResultValue[], level: number) {
    return html`<ul>
      ${values.map(
        (value) =>
          html`<li>
            <records-value-item .value=${value} .level=${level} .timeZone=${this.result.timeZone} .resultName=${this.result.name}></records-value-item>
          </li>`,
      )}
    </ul>`;
  }

  private _renderUsual(values: readonly ResultValue[], isAll: boolean) {
    const count = values.length;
    const heading =
      count === 1
        ? msg('1 value in the usual range', { id: 'records.values.one-usual' })
        : msg(str`${count} values in the usual range`, { id: 'records.values.usual' });
    return html`<ds-accordion-item .heading=${heading} .headingLevel=${3} ?open=${isAll}>${this._renderList(values, 4)}</ds-accordion-item>`;
  }
}

defineElement('records-value-list', RecordsValueList);

declare global {
  interface HTMLElementTagNameMap {
    'records-value-list': RecordsValueList;
  }
}
