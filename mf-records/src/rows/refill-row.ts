/** A refill that was asked for, as a row of a list that opens it. */
import '@portal/design-system/badge';
import '@portal/design-system/list-item';
import { msg, str } from '@lit/localize';
import type { Refill } from '@portal/bff/contract/refills';
import { formatDate } from '@portal/shell/contract';
import type { FeatureElement, Locale } from '@portal/shell/contract';
import { html } from 'lit';
import { refillName, stateBadge } from '../refills/refill-text.ts';

export function renderRefill(refill: Refill, { navigation }: Pick<FeatureElement, 'navigation'>, locale: Locale) {
  const badge = stateBadge(refill);
  const day = formatDate(refill.askedAt, refill.clinic.timeZone, locale, 'short');
  return html`<ds-list-item .href=${navigation.href(`/records/refills/${refill.id}`)}>
    ${refillName(refill)}
    <span slot="meta">${msg(str`Asked on ${day}`, { id: 'records.refill.asked-on' })}</span>
    <span slot="meta">${refill.pharmacy.name}</span>
    <ds-badge slot="trailing" .tone=${badge.tone}>${badge.text}</ds-badge>
  </ds-list-item>`;
}
