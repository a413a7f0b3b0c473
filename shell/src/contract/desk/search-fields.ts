/** The fields by which staff name a patient. The elements' modules are imported by who uses them. */
import '@portal/design-system/date-field';
import '@portal/design-system/radio-group';
import '@portal/design-system/text-field';
import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';

export type SearchWay = 'number' | 'name';

export function renderSearchFields(way: SearchWay, onWay: (way: SearchWay) => void): TemplateResult {
  return html`
    <ds-radio-group
      name="way"
      required
      .value=${way}
      .label=${msg('Find by', { id: 'shell.desk.search-by' })} .requiredMessage=${msg('Choose how to search.', { id: 'shell.desk.search-by-missing' })}
      .options=${[
        { value: 'number', label: msg('Patient number', { id: 'shell.desk.patient-number' }) },
        { value: 'name', label: msg('Last name and birth date', { id: 'shell.desk.search-by-name' }) },
      ]}
      @change=${({ target }: Event) => onWay((target as HTMLElementTagNameMap['ds-radio-group']).value === 'name' ? 'name' : 'number')}
    ></ds-radio-group>
    ${
      way === 'number'
        ? html`<ds-text-field name="patientNumber" required minlength="3" maxlength="40" autocomplete="off" .label=${msg('Patient number', { id: 'shell.desk.patient-number' })}></ds-text-field>`
        : html`<ds-text-field name="familyName" required maxlength="100" autocomplete="off" .label=${msg('Last name', { id: 'shell.desk.family-name' })}></ds-text-field>
          <ds-date-field name="birthDate" required min="1900-01-01" .label=${msg('Birth date', { id: 'shell.desk.birth-date' })}></ds-date-field>`
    }
  `;
}

export function readSearch(data: FormData, way: SearchWay): { patientNumber: string } | { familyName: string; birthDate: string } {
  const text = (name: string): string => String(data.get(name) ?? '').trim();
  return way === 'number' ? { patientNumber: text('patientNumber') } : { familyName: text('familyName'), birthDate: text('birthDate') };
}
