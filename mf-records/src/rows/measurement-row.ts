/** A measurement that stands in no result, as a row of a list. */
import '@portal/design-system/badge';
import '@portal/design-system/list-item';
import { msg, str } from '@lit/localize';
import type { MeasurementEntry, ResultComponent } from '@portal/bff/contract/records';
import { testName } from '@portal/bff/contract/test-names';
import { formatKnownInstant } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { flagBadge, labWordsText, valueStatusText } from '../result-text.ts';
import { rangeText, valueText } from '../value-text.ts';

/** @param timeZone Of the day it was measured on; `null` where the list says that itself */
export function renderMeasurement(entry: MeasurementEntry, timeZone: string | null, locale: Locale) {
  const own = valueText(entry, locale);
  const status = valueStatusText(entry.status);
  const hasJudgement = entry.flag !== null || entry.labWords !== null;
  const isEmpty = entry.given && own === null && !hasJudgement && entry.components.length === 0;
  return html`
    <ds-list-item>
      ${testName(entry.name, locale)}
      ${own === null && !hasJudgement ? nothing : renderShown('', entry, own ?? '', locale)}
      ${entry.components.map((part) =>
        renderShown(testName(part.name, locale), part, valueText(part, locale) ?? msg('No value given', { id: 'records.value.none' }), locale),
      )}
      ${isEmpty ? html`<div slot="meta">${msg('No value given', { id: 'records.value.none' })}</div>` : nothing}
      ${status ? html`<div slot="meta">${status}</div>` : nothing}
      ${entry.note ? html`<div slot="meta">${entry.note}</div>` : nothing}
      ${entry.measuredAt && timeZone !== null ? html`<div slot="meta">${formatKnownInstant(entry.measuredAt, entry.measuredPrecision, timeZone, locale)}</div>` : nothing}
    </ds-list-item>
  `;
}

function renderShown(name: string, shown: Omit<ResultComponent, 'name'>, text: string, locale: Locale) {
  const words = labWordsText(shown);
  const range = rangeText(shown, locale);
  const badge = flagBadge(shown.flag);
  return html`
    <div slot="meta">
      ${name ? `${name}: ${text}` : text}
      ${badge ? html`<ds-badge .tone=${badge.tone}>${badge.text}</ds-badge>` : nothing}
    </div>
    ${words === null ? nothing : html`<div slot="meta">${words}</div>`}
    ${range ? html`<div slot="meta">${msg(str`Usual range: ${range}`, { id: 'records.value.range' })}</div>` : nothing}
  `;
}
