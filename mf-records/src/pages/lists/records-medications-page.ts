/** Prescribed medicines, current and past. */
import '@portal/design-system/badge';
import '@portal/design-system/list-item';
import { msg, str } from '@lit/localize';
import type { MedicationEntry } from '@portal/bff/contract/records';
import { html, nothing } from 'lit';
import { listMedications } from '../../api/records-api.ts';
import { RecordListPage } from './record-list-page.ts';

export class RecordsMedicationsPage extends RecordListPage<MedicationEntry> {
  protected override readonly recordsPart = 'medications';
  protected override readonly load = listMedications;

  protected override texts() {
    return {
      title: msg('Medicines', { id: 'records.medications.title' }),
      loading: msg('Loading your medicines', { id: 'records.medications.loading' }),
      icon: 'pill',
      current: msg('Current', { id: 'records.medications.current' }),
      past: msg('Past', { id: 'records.medications.past' }),
      emptyTitle: msg('No medicines on record', { id: 'records.medications.none-title' }),
      emptyText: msg('Medicines your clinic prescribes will show here. Tell your care team about others that you take.', {
        id: 'records.medications.none-text',
      }),
    };
  }

  protected override isCurrent(entry: MedicationEntry): boolean {
    return entry.active;
  }

  protected override renderEntry(entry: MedicationEntry, day: (instant: string) => string) {
    const prescribed = entry.prescribedAt ? msg(str`Prescribed ${day(entry.prescribedAt)}`, { id: 'records.medications.prescribed' }) : null;
    return html`
      <ds-list-item>
        ${entry.name}
        ${entry.dosage ? html`<div slot="meta">${entry.dosage}</div>` : nothing}
        ${entry.reason ? html`<div slot="meta">${msg(str`For ${entry.reason}`, { id: 'records.medications.reason' })}</div>` : nothing}
        <div slot="meta">${[prescribed, entry.prescriber].filter(Boolean).join(' · ')}</div>
        ${entry.onHold ? html`<ds-badge slot="trailing" tone="warning">${msg('Paused', { id: 'records.medications.on-hold' })}</ds-badge>` : nothing}
      </ds-list-item>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'records-medications-page': RecordsMedicationsPage;
  }
}
