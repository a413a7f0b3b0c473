/** What the desk fills in of a good-faith estimate, as fields of a form. */
import '@portal/design-system/money-field';
import '@portal/design-system/number-field';
import '@portal/design-system/text-area';
import '@portal/design-system/text-field';
import { msg, str } from '@lit/localize';
import type { GoodFaithLine, IssueEstimate } from '@portal/bff/contract/estimates';
import type { Texts } from '@portal/shell/contract';
import { html } from 'lit';
import { codeText } from './estimate-text.ts';

/** One service; the first can't be empty. */
export function renderIssueLine(line: GoodFaithLine | null, at: number) {
  const place = at + 1;
  const isFirst = at === 0;
  return html`
    <ds-text-field name=${`description${at}`} maxlength="300" ?required=${isFirst} .label=${msg(str`Service ${place}`, { id: 'billing.desk-estimate.service' })} .value=${line?.description ?? ''}></ds-text-field>
    <ds-text-field name=${`code${at}`} maxlength="60" .label=${msg(str`Code of service ${place}`, { id: 'billing.desk-estimate.code' })} .value=${line?.code ? codeText(line.code) : ''}></ds-text-field>
    <ds-number-field name=${`quantity${at}`} min="1" max="999" .label=${msg(str`Quantity of service ${place}`, { id: 'billing.desk-estimate.quantity' })} .value=${String(line?.quantity ?? 1)}></ds-number-field>
    <ds-money-field name=${`cents${at}`} min="1" ?required=${isFirst} .label=${msg(str`Expected charge for one of service ${place}`, { id: 'billing.desk-estimate.cents' })} .value=${line ? String(line.cents) : ''}></ds-money-field>
  `;
}

export function renderIssueRest() {
  return html`
    <ds-text-field name="diagnoses" maxlength="400" .label=${msg('What is it for?', { id: 'billing.desk-estimate.for' })}
      .hint=${msg('Codes or words, with commas between', { id: 'billing.desk-estimate.for-hint' })}></ds-text-field>
    <ds-text-area name="note" maxlength="1000" .label=${msg('Note to the patient', { id: 'billing.desk-estimate.note' })}></ds-text-area>
  `;
}

/** What stands in them; a line without a name is none. @param drafted - as they were filled in, with the kind of each code */
export function issueIn(texts: Texts, drafted: readonly GoodFaithLine[], count: number, version: number): IssueEstimate {
  const lines = Array.from({ length: count }, (_, at): GoodFaithLine => {
    const code = texts[`code${at}`] ?? '';
    const kept = drafted[at]?.code;
    return {
      description: texts[`description${at}`] ?? '',
      code: code === '' ? null : kept && codeText(kept) === code ? kept : code,
      quantity: Number(texts[`quantity${at}`] || 1),
      cents: Number(texts[`cents${at}`] || 0),
    };
  });
  const diagnoses = (texts['diagnoses'] ?? '')
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '');
  return { version, lines: lines.filter(({ description }) => description !== ''), diagnoses, note: texts['note'] ?? '' };
}
