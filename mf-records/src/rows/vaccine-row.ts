/** A vaccine as a row of a list. */
import '@portal/design-system/list-item';
import { msg, str } from '@lit/localize';
import type { ImmunizationEntry } from '@portal/bff/contract/records';
import { html, nothing } from 'lit';
import { doseText, vaccineDateText } from '../vaccine-text.ts';

/** `day` writes a date as exact as it is known. */
export function renderVaccine(entry: ImmunizationEntry, day: (date: string) => string) {
  const on = vaccineDateText(entry, day);
  const dose = entry.dose ? msg(str`Dose ${doseText(entry.dose)}`, { id: 'records.immunizations.dose' }) : null;
  const details = [dose, entry.place].filter(Boolean).join(' · ');
  return html`
    <ds-list-item>
      ${entry.name}
      ${on ? html`<div slot="meta">${entry.given ? on : msg(str`Not given: ${on}`, { id: 'records.immunizations.not-given-on' })}</div>` : nothing}
      ${entry.reason ? html`<div slot="meta">${msg(str`Reason: ${entry.reason}`, { id: 'records.immunizations.reason' })}</div>` : nothing}
      ${entry.subpotent ? html`<div slot="meta">${msg('May be too weak to count. Ask your clinic.', { id: 'records.immunizations.subpotent' })}</div>` : nothing}
      ${details ? html`<div slot="meta">${details}</div>` : nothing}
    </ds-list-item>
  `;
}
