/** Health conditions, current and past. */
import '@portal/design-system/list-item';
import { msg, str } from '@lit/localize';
import type { ConditionEntry } from '@portal/bff/contract/records';
import { html, nothing } from 'lit';
import { listConditions } from '../../api/records-api.ts';
import { RecordListPage } from './record-list-page.ts';

export class RecordsConditionsPage extends RecordListPage<ConditionEntry> {
  protected override readonly recordsPart = 'conditions';
  protected override readonly load = listConditions;

  protected override texts() {
    return {
      title: msg('Health conditions', { id: 'records.conditions.title' }),
      loading: msg('Loading your health conditions', { id: 'records.conditions.loading' }),
      icon: 'shield',
      current: msg('Current', { id: 'records.conditions.current' }),
      past: msg('Past', { id: 'records.conditions.past' }),
      emptyTitle: msg('No health conditions on record', { id: 'records.conditions.none-title' }),
      emptyText: msg('If you think something is missing, tell your care team.', { id: 'records.conditions.none-text' }),
    };
  }

  protected override isCurrent(entry: ConditionEntry): boolean {
    return entry.active;
  }

  protected override renderEntry(entry: ConditionEntry, day: (instant: string) => string) {
    return html`
      <ds-list-item>
        ${entry.name}
        ${entry.onsetAt ? html`<div slot="meta">${msg(str`Since ${day(entry.onsetAt)}`, { id: 'records.conditions.since' })}</div>` : nothing}
        ${entry.endedAt ? html`<div slot="meta">${msg(str`Until ${day(entry.endedAt)}`, { id: 'records.conditions.until' })}</div>` : nothing}
      </ds-list-item>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'records-conditions-page': RecordsConditionsPage;
  }
}
