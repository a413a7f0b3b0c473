/** What has the visit's day in the record. Its source does not say that it came of the visit, and neither do we. */
import '@portal/design-system/card';
import '@portal/design-system/list-item';
import { msg } from '@lit/localize';
import type { AfterVisitSummary, ProcedureEntry } from '@portal/bff/contract/records';
import { formatKnownDate } from '@portal/shell/contract';
import type { FeatureElement } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { renderCondition } from '../../rows/condition-row.ts';
import { renderMedicine } from '../../rows/medicine-row.ts';
import { renderVaccine } from '../../rows/vaccine-row.ts';
import { renderRows } from './visit-part.ts';
import type { Part } from './visit-part.ts';

type Page = Pick<FeatureElement, 'navigation' | 'locale'>;

export function renderSameDay(page: Page, { conditions, medications, immunizations, procedures }: AfterVisitSummary['sameDay'], timeZone: string) {
  const { locale } = page.locale;
  const day = (date: string) => formatKnownDate(date, timeZone, locale);
  const parts = [
    renderPart(page, {
      heading: msg('Health conditions', { id: 'records.conditions.title' }),
      part: conditions,
      row: (entry) => renderCondition(entry, day),
      all: { path: '/records/conditions', label: msg('See all health conditions', { id: 'records.visit.all-conditions' }) },
    }),
    renderPart(page, {
      heading: msg('Medicines', { id: 'records.medications.title' }),
      part: medications,
      row: (entry) => renderMedicine(entry, day, { locale, timeZone }),
      all: { path: '/records/medications', label: msg('See all medicines', { id: 'records.visit.all-medicines' }) },
    }),
    renderPart(page, {
      heading: msg('Vaccines', { id: 'records.immunizations.title' }),
      part: immunizations,
      row: (entry) => renderVaccine(entry, day),
      all: { path: '/records/immunizations', label: msg('See all vaccines', { id: 'records.visit.all-vaccines' }) },
    }),
    renderPart(page, { heading: msg('Procedures', { id: 'records.visit.procedures' }), part: procedures, row: renderProcedure }),
  ].filter((part) => part !== nothing);
  if (parts.length === 0) return nothing;
  return html`
    <ds-card .heading=${msg('Recorded the same day', { id: 'records.visit.same-day' })}>
      <p class="text">${sameDayText()}</p>
      <div>${parts}</div>
    </ds-card>
  `;
}

export const sameDayText = (): string =>
  msg('These have the same date as your visit. Your record does not say if they came from it.', { id: 'records.visit.same-day-text' });

function renderPart<Entry extends { readonly id: string }>(page: Page, part: Part<Entry>) {
  return part.part.count === 0 ? nothing : html`<div class="part"><h3>${part.heading}</h3>${renderRows(page, part)}</div>`;
}

function renderProcedure({ name, status, reason }: ProcedureEntry) {
  const state = procedureState(status);
  return html`
    <ds-list-item>
      ${name}
      ${reason ? html`<div slot="meta">${reason}</div>` : nothing}
      ${state ? html`<div slot="meta">${state}</div>` : nothing}
    </ds-list-item>
  `;
}

/** FHIR's status of a procedure, where it says more than done. */
export function procedureState(status: string): string | null {
  switch (status) {
    case 'completed':
      return null;
    case 'in-progress':
      return msg('Not finished yet', { id: 'records.visit.in-progress' });
    case 'on-hold':
      return msg('Paused', { id: 'records.medications.on-hold' });
    case 'stopped':
      return msg('Stopped early', { id: 'records.visit.stopped' });
    default:
      return msg('Ask your clinic', { id: 'records.medications.unknown' });
  }
}
