/** Links between the parts of the health record, shown on each of its pages. */
import { msg } from '@lit/localize';
import { defineElement, FeatureElement } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';

export type RecordsPart = 'results' | 'measurements' | 'conditions' | 'medications' | 'allergies' | 'immunizations';

export class RecordsPartsNav extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      :host {
        display: var(--portal-list-ways, block);
        container-type: inline-size;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ds-space-2);
        margin: 0;
        padding: 0;
        list-style: none;
      }
      a {
        display: inline-flex;
        align-items: center;
        min-block-size: var(--ds-target);
        padding-inline: var(--ds-space-4);
        border: 1px solid var(--ds-color-control-border);
        border-radius: var(--ds-radius-full);
        background: var(--ds-color-surface);
        color: var(--ds-color-text);
        text-decoration: none;
      }
      a:hover {
        background: var(--ds-color-hover);
        text-decoration: underline;
      }
      a:focus-visible {
        outline: 3px solid var(--ds-color-focus);
        outline-offset: 2px;
      }
      @container (max-width: 24rem) {
        a {
          padding-inline: var(--ds-space-3);
          font-size: var(--ds-text-s);
        }
      }
      a[aria-current] {
        border: 2px solid var(--ds-color-primary);
        background: var(--ds-color-primary-soft);
        font-weight: var(--ds-weight-bold);
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  /** The part that is open. */
  @property() current: RecordsPart | undefined;

  override render() {
    return html`
      <nav aria-label=${msg('Parts of your health record', { id: 'records.parts.label' })}>
        <ul>
          ${this._parts().map(
            ({ part, path, label }) => html`
              <li>
                <a href=${this.navigation.href(path)} aria-current=${part === this.current ? 'page' : nothing}>${label}</a>
              </li>
            `,
          )}
        </ul>
      </nav>
    `;
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
