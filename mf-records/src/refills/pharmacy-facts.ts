/** A pharmacy with all one needs to get there or to call. */
import '@portal/design-system/key-value-list';
import '@portal/design-system/link';
import { msg } from '@lit/localize';
import type { Pharmacy } from '@portal/bff/contract/refills';
import { phoneHref } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';
import { html } from 'lit';
import { addressText, hoursLines, kindText, mapHref } from './pharmacy-text.ts';

export function renderPharmacyFacts(pharmacy: Pharmacy, locale: Locale) {
  const kind = kindText(pharmacy);
  const hours = hoursLines(pharmacy, locale);
  return html`<ds-key-value-list
    .items=${[
      { label: msg('Pharmacy', { id: 'records.pharmacy.name' }), value: html`<strong>${pharmacy.name}</strong>` },
      ...(kind ? [{ label: msg('What it offers', { id: 'records.pharmacy.kind' }), value: kind }] : []),
      {
        label: msg('Address', { id: 'records.pharmacy.address' }),
        value:
          pharmacy.kind === 'mail'
            ? addressText(pharmacy)
            : html`${addressText(pharmacy)}
                <div>
                  <ds-link .href=${mapHref(pharmacy)} target="_blank" external>${msg('See it on a map', { id: 'records.pharmacy.map' })}</ds-link>
                </div>`,
      },
      { label: msg('Phone', { id: 'records.pharmacy.phone' }), value: html`<ds-link .href=${phoneHref(pharmacy.phone)}>${pharmacy.phone}</ds-link>` },
      ...(hours.length > 0 ? [{ label: msg('Hours', { id: 'records.pharmacy.hours' }), value: html`${hours.map((line) => html`<div>${line}</div>`)}` }] : []),
    ]}
  ></ds-key-value-list>`;
}
