/** Prescribed medicines: current, not to be taken, not clear, and past. */
import '@portal/design-system/button';
import { msg, str } from '@lit/localize';
import { Resource, whoseText } from '@portal/shell/contract';
import type { MedicationEntry } from '@portal/bff/contract/records';
import { allOf, PrintAction } from '@portal/shell/contract/print';
import { html, nothing } from 'lit';
import { listMedications } from '../../api/records-api.ts';
import { readWallet } from '../../api/wallet-api.ts';
import { leftText, readLeft } from '../../refills/left-of.ts';
import { canBeAsked } from '../../refills/refusal-text.ts';
import { renderMedicine } from '../../rows/medicine-row.ts';
import { RecordListPage } from './record-list-page.ts';

export class RecordsMedicationsPage extends RecordListPage<MedicationEntry> {
  protected override readonly recordsPart = 'medications';
  protected override readonly load = listMedications;

  /** Beside the list, which stands without it. */
  private readonly _left = new Resource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading) => readLeft(api, subject, reading),
    live: 'records.refills-changed',
  });
  private readonly _printList = new PrintAction(this, {
    tag: 'records-medicine-sheet',
    load: async () => (await import('../../sheets/records-medicine-sheet.ts')).RecordsMedicineSheet,
    data: async () => ({ ...(await allOf((part) => listMedications(this.api, this.subject, part, {}))), left: this._left.value }),
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
      ${this._mayAsk ? html`<ds-button variant="primary" .href=${this.navigation.href('/records/refills')}>${msg('Ask for refills', { id: 'records.refills.ask' })}</ds-button>` : nothing}
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
    const { locale } = this.locale;
    return renderMedicine(entry, day, { locale, timeZone }, { left: leftText(this._left.value, entry.id, locale), way: this._renderWay(entry) });
  }

  private get _mayAsk(): boolean {
    return this.subject.scopes.includes('records:write');
  }

  /** To where it is, or to asking for it. */
  private _renderWay({ id, name }: MedicationEntry) {
    const medicine = this._left.value?.medicines.get(id);
    if (medicine?.open)
      return html`<ds-button
        slot="trailing"
        .href=${this.navigation.href(`/records/refills/${medicine.open.id}`)}
        .label=${msg(str`See where it is: ${name}`, { id: 'records.refills.see-label' })}
      >
        ${msg('See where it is', { id: 'records.refills.see' })}
      </ds-button>`;
    if (!medicine || !this._mayAsk || !canBeAsked(medicine)) return nothing;
    return html`<ds-button
      slot="trailing"
      .href=${this.navigation.href(`/records/refills/for/${id}`)}
      .label=${msg(str`Ask for a refill: ${name}`, { id: 'records.medications.refill-label' })}
    >
      ${msg('Ask for a refill', { id: 'records.medications.refill' })}
    </ds-button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'records-medications-page': RecordsMedicationsPage;
  }
}
