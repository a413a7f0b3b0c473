/** Health conditions: current, not confirmed, not clear, and past. */
import '@portal/design-system/list-item';
import { msg, str } from '@lit/localize';
import { whoseText } from '@portal/shell/contract';
import type { ConditionEntry } from '@portal/bff/contract/records';
import { html, nothing } from 'lit';
import { listConditions } from '../../api/records-api.ts';
import { sinceText, untilText } from '../../told-time-text.ts';
import { RecordListPage } from './record-list-page.ts';

export class RecordsConditionsPage extends RecordListPage<ConditionEntry> {
  protected override readonly recordsPart = 'conditions';
  protected override readonly load = listConditions;

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

  protected override renderEntry({ name, doubt, onset, onsetTold, ended, endedTold, recorded }: ConditionEntry, day: (date: string) => string) {
    const since = sinceText(onset, onsetTold, day);
    const until = untilText(ended, endedTold, day);
    const noted = !onset && recorded ? msg(str`Noted ${day(recorded)}`, { id: 'records.conditions.recorded' }) : null;
    return html`
      <ds-list-item>
        ${name}
        ${since === null ? nothing : html`<div slot="meta">${since}</div>`}
        ${noted ? html`<div slot="meta">${noted}</div>` : nothing}
        ${until === null ? nothing : html`<div slot="meta">${until}</div>`}
        ${doubt === null ? nothing : html`<div slot="meta">${this._doubtText(doubt)}</div>`}
      </ds-list-item>
    `;
  }

  /** What FHIR's verification status means to the person. */
  private _doubtText(doubt: string): string {
    switch (doubt) {
      case 'provisional':
        return msg('Likely, but not confirmed yet', { id: 'records.conditions.provisional' });
      case 'differential':
        return msg('One of several possible causes. It does not mean you have it.', { id: 'records.conditions.differential' });
      default:
        return msg('No one has confirmed this yet', { id: 'records.conditions.doubt' });
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'records-conditions-page': RecordsConditionsPage;
  }
}
