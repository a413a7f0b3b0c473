/** Vaccines that were given, and those that were planned but not given. */
import '@portal/design-system/list-item';
import { msg, str } from '@lit/localize';
import type { ImmunizationEntry } from '@portal/bff/contract/records';
import { html, nothing } from 'lit';
import { listImmunizations } from '../../api/records-api.ts';
import { RecordListPage } from './record-list-page.ts';

export class RecordsImmunizationsPage extends RecordListPage<ImmunizationEntry> {
  protected override readonly recordsPart = 'immunizations';
  protected override readonly load = listImmunizations;

  protected override texts() {
    return {
      title: msg('Vaccines', { id: 'records.immunizations.title' }),
      loading: msg('Loading your vaccines', { id: 'records.immunizations.loading' }),
      icon: 'syringe',
      current: msg('Given', { id: 'records.immunizations.given' }),
      past: msg('Not given', { id: 'records.immunizations.not-given' }),
      emptyTitle: msg('No vaccines on record', { id: 'records.immunizations.none-title' }),
      emptyText: msg('If you got vaccines at another place, bring the record to your next visit.', { id: 'records.immunizations.none-text' }),
    };
  }

  protected override isCurrent(entry: ImmunizationEntry): boolean {
    return entry.given;
  }

  protected override renderEntry(entry: ImmunizationEntry, day: (instant: string) => string) {
    const dose = entry.dose ? msg(str`Dose ${entry.dose}`, { id: 'records.immunizations.dose' }) : null;
    return html`
      <ds-list-item>
        ${entry.name}
        ${entry.givenAt ? html`<div slot="meta">${day(entry.givenAt)}</div>` : nothing}
        <div slot="meta">${[dose, entry.place].filter(Boolean).join(' · ')}</div>
      </ds-list-item>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'records-immunizations-page': RecordsImmunizationsPage;
  }
}
