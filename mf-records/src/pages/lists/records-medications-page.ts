/** Prescribed medicines: current, not to be taken, not clear, and past. */
import '@portal/design-system/badge';
import '@portal/design-system/list-item';
import { msg, str } from '@lit/localize';
import { whoseText } from '@portal/shell/contract';
import type { MedicationEntry } from '@portal/bff/contract/records';
import { allOf, PrintAction } from '@portal/shell/contract/print';
import { html, nothing } from 'lit';
import { listMedications } from '../../api/records-api.ts';
import { readWallet } from '../../api/wallet-api.ts';
import { dosageWords } from '../../dosage/dosage-text.ts';
import type { Badge } from '../../result-text.ts';
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
    const noted = entry.prescribed ? this._datedText(entry, day(entry.prescribed)) : null;
    return html`
      <ds-list-item>
        ${entry.name} ${this._renderDosage(entry, timeZone)}
        ${entry.reason ? html`<div slot="meta">${msg(str`For ${entry.reason}`, { id: 'records.medications.reason' })}</div>` : nothing}
        <div slot="meta">${[noted, entry.prescriber].filter(Boolean).join(' · ')}</div>
        ${this._renderBadge(entry)}
      </ds-list-item>
    `;
  }

  private _datedText({ notToTake }: MedicationEntry, date: string): string {
    return notToTake
      ? msg(str`Written ${date}`, { id: 'records.medications.written' })
      : msg(str`Prescribed ${date}`, { id: 'records.medications.prescribed' });
  }

  private _renderDosage({ standing, notToTake, dosage }: MedicationEntry, timeZone: string) {
    // What is not to be taken has no dose, and how to take what is over is asked by nobody.
    if (notToTake || (standing === 'past' && dosage.length === 0)) return nothing;
    return dosageWords(dosage, { locale: this.locale.locale, timeZone }).map(
      ({ heading, lines }) => html`
        <div slot="meta">
          ${heading === null ? nothing : html`<strong>${heading}</strong>`} ${lines.map((line) => html`<div>${line}</div>`)}
        </div>
      `,
    );
  }

  private _renderBadge({ status, notToTake, standing }: MedicationEntry) {
    const badge = notToTake ? avoidBadge(standing) : statusBadge(status);
    return badge ? html`<ds-badge slot="trailing" .tone=${badge.tone}>${badge.text}</ds-badge>` : nothing;
  }
}

function avoidBadge(standing: MedicationEntry['standing']): Badge {
  return standing === 'past'
    ? { tone: 'neutral', text: msg('Earlier advice not to take it', { id: 'records.medications.avoided' }) }
    : { tone: 'danger', text: msg('Do not take', { id: 'records.medications.avoid' }) };
}

/** FHIR's status of a request, where it says more than current. */
function statusBadge(status: string): Badge | null {
  switch (status) {
    case 'active':
      return null;
    case 'on-hold':
      return { tone: 'warning', text: msg('Paused', { id: 'records.medications.on-hold' }) };
    case 'completed':
      return { tone: 'neutral', text: msg('Finished', { id: 'records.medications.completed' }) };
    case 'stopped':
      return { tone: 'neutral', text: msg('Stopped', { id: 'records.medications.stopped' }) };
    case 'cancelled':
      return { tone: 'neutral', text: msg('Canceled', { id: 'records.medications.cancelled' }) };
    default:
      return { tone: 'warning', text: msg('Ask your clinic', { id: 'records.medications.unknown' }) };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'records-medications-page': RecordsMedicationsPage;
  }
}
