/** Allergies: current, not confirmed, not clear, and past. */
import '@portal/design-system/badge';
import '@portal/design-system/list-item';
import { msg, str } from '@lit/localize';
import { whoseText } from '@portal/shell/contract';
import type { AllergyEntry } from '@portal/bff/contract/records';
import { html, nothing } from 'lit';
import { listAllergies } from '../../api/records-api.ts';
import { sinceText } from '../../told-time-text.ts';
import { RecordListPage } from './record-list-page.ts';

export class RecordsAllergiesPage extends RecordListPage<AllergyEntry> {
  protected override readonly recordsPart = 'allergies';
  protected override readonly load = listAllergies;

  protected override texts() {
    return {
      title: whoseText(this.subject, msg('Allergies', { id: 'records.allergies.title' }), (person) =>
        msg(str`${person}’s allergies`, { id: 'records.allergies.theirs' }),
      ),
      loading: msg('Loading your allergies', { id: 'records.allergies.loading' }),
      icon: 'alert',
      parts: {
        current: msg('Current', { id: 'records.allergies.current' }),
        unconfirmed: msg('Not confirmed', { id: 'records.allergies.unconfirmed' }),
        unclear: msg('Not clear if you still have it', { id: 'records.allergies.unclear' }),
        past: msg('Past', { id: 'records.allergies.past' }),
      },
      emptyTitle: msg('No allergies on file', { id: 'records.allergies.none-title' }),
      emptyText: msg('If you have an allergy, tell your care team so they can keep you safe.', { id: 'records.allergies.none-text' }),
    };
  }

  protected override partOf(entry: AllergyEntry): string {
    return entry.standing;
  }

  protected override renderEntry(entry: AllergyEntry, day: (date: string) => string) {
    const since = sinceText(entry.onset, entry.onsetTold, day);
    return html`
      <ds-list-item>
        ${entry.name}
        ${entry.reaction ? html`<div slot="meta">${msg(str`Reaction: ${entry.reaction}`, { id: 'records.allergies.reaction' })}</div>` : nothing}
        ${since === null ? nothing : html`<div slot="meta">${since}</div>`}
        ${entry.lastReaction ? html`<div slot="meta">${msg(str`Last reaction: ${day(entry.lastReaction)}`, { id: 'records.allergies.last-reaction' })}</div>` : nothing}
        ${entry.recorded ? html`<div slot="meta">${msg(str`Noted ${day(entry.recorded)}`, { id: 'records.allergies.recorded' })}</div>` : nothing}
        ${entry.severe ? html`<ds-badge slot="trailing" tone="danger">${msg('Could be serious', { id: 'records.allergies.severe' })}</ds-badge>` : nothing}
      </ds-list-item>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'records-allergies-page': RecordsAllergiesPage;
  }
}
