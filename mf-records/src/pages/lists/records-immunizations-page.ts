/** Vaccines that were given, and those that were planned but not given. */
import { msg, str } from '@lit/localize';
import { whoseText } from '@portal/shell/contract';
import type { ImmunizationEntry } from '@portal/bff/contract/records';
import { allOf, PrintAction } from '@portal/shell/contract/print';
import { listImmunizations } from '../../api/records-api.ts';
import { renderVaccine } from '../../rows/vaccine-row.ts';
import { RecordListPage } from './record-list-page.ts';

export class RecordsImmunizationsPage extends RecordListPage<ImmunizationEntry> {
  protected override readonly recordsPart = 'immunizations';
  protected override readonly load = listImmunizations;
  protected override readonly renderEntry = renderVaccine;

  private readonly _print = new PrintAction(this, {
    tag: 'records-vaccine-sheet',
    load: async () => (await import('../../sheets/records-vaccine-sheet.ts')).RecordsVaccineSheet,
    data: () => allOf((part) => listImmunizations(this.api, this.subject, part, {})),
    byKeyboard: () => undefined,
  });

  protected override texts() {
    return {
      title: whoseText(this.subject, msg('Vaccines', { id: 'records.immunizations.title' }), (person) =>
        msg(str`${person}’s vaccines`, { id: 'records.immunizations.theirs' }),
      ),
      loading: msg('Loading your vaccines', { id: 'records.immunizations.loading' }),
      icon: 'syringe',
      parts: {
        given: msg('Given', { id: 'records.immunizations.given' }),
        notGiven: msg('Not given', { id: 'records.immunizations.not-given' }),
      },
      emptyTitle: msg('No vaccines on file', { id: 'records.immunizations.none-title' }),
      emptyText: msg('If you got vaccines somewhere else, bring the record to your next visit.', { id: 'records.immunizations.none-text' }),
    };
  }

  protected override renderActions() {
    return this._print.renderButton(undefined, { text: msg('Print certificate', { id: 'records.immunizations.print' }) });
  }

  protected override renderActionFailure() {
    return this._print.renderFailure();
  }

  protected override partOf(entry: ImmunizationEntry): string {
    return entry.given ? 'given' : 'notGiven';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'records-immunizations-page': RecordsImmunizationsPage;
  }
}
