/** Health conditions: current, not confirmed, not clear, and past. */
import { msg, str } from '@lit/localize';
import { whoseText } from '@portal/shell/contract';
import type { ConditionEntry } from '@portal/bff/contract/records';
import { listConditions } from '../../api/records-api.ts';
import { renderCondition } from '../../rows/condition-row.ts';
import { RecordListPage } from './record-list-page.ts';

export class RecordsConditionsPage extends RecordListPage<ConditionEntry> {
  protected override readonly recordsPart = 'conditions';
  protected override readonly load = listConditions;
  protected override readonly renderEntry = renderCondition;

  protected override texts() {
    return {
      title: whoseText(this.subject, msg('Health conditions', { id: 'records.conditions.title' }), (person) =>
        msg(str`${person}’s health conditions`, { id: 'records.conditions.theirs' }),
      ),
      loading: msg('Loading your health conditions', { id: 'records.conditions.loading' }),
      icon: 'shield',
      parts: {
        current: msg('Current', { id: 'records.conditions.current' }),
        unconfirmed: msg('Not confirmed', { id: 'records.conditions.unconfirmed' }),
        unclear: msg('Not clear if you still have it', { id: 'records.conditions.unclear' }),
        past: msg('Past', { id: 'records.conditions.past' }),
      },
      emptyTitle: msg('No health conditions on file', { id: 'records.conditions.none-title' }),
      emptyText: msg('If you think something is missing, tell your care team.', { id: 'records.conditions.none-text' }),
    };
  }

  protected override partOf(entry: ConditionEntry): string {
    return entry.standing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'records-conditions-page': RecordsConditionsPage;
  }
}
