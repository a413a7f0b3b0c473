/** Links between the parts of the health record, shown on each of its pages. */
import { msg } from '@lit/localize';
import { defineElement, WaysNav } from '@portal/shell/contract';
import type { Way } from '@portal/shell/contract';
import { property } from 'lit/decorators.js';

export type RecordsPart = 'results' | 'measurements' | 'conditions' | 'medications' | 'allergies' | 'immunizations';

export class RecordsPartsNav extends WaysNav {
  /** The part that is open. */
  @property() current: RecordsPart | undefined;

  protected override get label(): string {
    return msg('Parts of your health record', { id: 'records.parts.label' });
  }

  protected override get ways(): readonly Way[] {
    return this._parts().map(({ part, path, label }) => ({ path, label, isCurrent: part === this.current }));
  }

  private _parts(): readonly { part: RecordsPart; path: string; label: string }[] {
    // A parent of a teenager has these two alone.
    const basic = [
      { part: 'allergies', path: '/records/allergies', label: msg('Allergies', { id: 'records.parts.allergies' }) },
      { part: 'immunizations', path: '/records/immunizations', label: msg('Vaccines', { id: 'records.parts.immunizations' }) },
    ] as const;
    if (!this.subject.scopes.includes('records:read')) return basic;
    return [
      { part: 'results', path: '/records', label: msg('Test results', { id: 'records.parts.results' }) },
      { part: 'measurements', path: '/records/measurements', label: msg('Measurements', { id: 'records.parts.measurements' }) },
      { part: 'conditions', path: '/records/conditions', label: msg('Conditions', { id: 'records.parts.conditions' }) },
      { part: 'medications', path: '/records/medications', label: msg('Medicines', { id: 'records.parts.medications' }) },
      ...basic,
    ];
  }
}

// Not a view the shell mounts, so its pages bring it along.
defineElement('records-parts-nav', RecordsPartsNav);

declare global {
  interface HTMLElementTagNameMap {
    'records-parts-nav': RecordsPartsNav;
  }
}
