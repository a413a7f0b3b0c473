/** Prescribed medicines: current, not to be taken, not clear, and past. */
import { msg, str } from '@lit/localize';
import { whoseText } from '@portal/shell/contract';
import type { MedicationEntry } from '@portal/bff/contract/records';
import { allOf, PrintAction } from '@portal/shell/contract/print';
import { html } from 'lit';
import { listMedications } from '../../api/records-api.ts';
import { readWallet } from '../../api/wallet-api.ts';
import { renderMedicine } from '../../rows/medicine-row.ts';
import { RecordListPage } from './record-list-page.ts';

export class RecordsMedicationsPage extends RecordListPage<MedicationEntry> {
  protected override readonly recordsPart = 'medications';
  protected override readonly load = listMedications;

  private readonly _printList = new PrintAction(this, {
    tag: 'records-medicine-sheet',
    load: async () => (await import('../../sheets/records-medicine-sheet.ts')).RecordsMedicineSheet,
    data: () => allOf((part) => listMedications(this.api, this.subject, part, {})),
    byKeyboard: () => undefined,
  });
  private readonly _printCard = new PrintAction(this, {
    tag: 'records-wallet-sheet',
    load: async () => (await import('../../sheets/records-wallet-sheet.ts')).RecordsWalletSheet,
    data: () => readWallet(this.api, this.subject),
  });

  protected override texts() {
    return {
      title: whoseText(this.subject, msg('Medicines', { id: 'records.medications.title' }), (person) =>
        msg(str`${person}’s medicines`, { id: 'records.medications.theirs' }),
      ),
      loading: msg('Loading your medicines', { id: 'records.medications.loading' }),
      icon: 'pill',
      parts: {
        current: msg('Current', { id: 'records.medications.current' }),
        avoid: msg('Do not take', { id: 'records.medications.avoid' }),
        unclear: msg('Not clear if you still take it', { id: 'records.medications.unclear' }),
        past: msg('Past', { id: 'records.medications.past' }),
      },
      emptyTitle: msg('No medicines on file', { id: 'records.medications.none-title' }),
      emptyText: msg('Medicines your clinic prescribes will show up here. Tell your care team about anything else you take.', {
        id: 'records.medications.none-text',
      }),
    };
  }

  protected override renderActions() {
    return html`
      ${this._printList.renderButton(undefined, { text: msg('Print list', { id: 'records.medications.print' }) })}
      ${this._printCard.renderButton(undefined, { text: msg('Print wallet card', { id: 'records.medications.print-card' }) })}
    `;
  }

  protected override renderActionFailure() {
    return html`${this._printList.renderFailure()}${this._printCard.renderFailure()}`;
  }

  protected override partOf(entry: MedicationEntry): string {
    return entry.standing;
  }

  protected override renderEntry(entry: MedicationEntry, day: (date: string) => string, timeZone: string) {
    return renderMedicine(entry, day, { locale: this.locale.locale, timeZone });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'records-medications-page': RecordsMedicationsPage;
  }
}
