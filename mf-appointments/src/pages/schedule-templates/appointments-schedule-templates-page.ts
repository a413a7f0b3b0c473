/** From what a clinic's times are made: the weekly hours of the people there. */
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import { msg, str } from '@lit/localize';
import type { Template, Templates } from '@portal/bff/contract/schedules';
import { FeaturePage, formatPlainDate, Resource } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { readTemplates } from '../../api/clinic-schedule-api.ts';
import { hoursText } from '../../clinic-schedule/template-text.ts';
import { modalityText } from '../../visit-text.ts';

export class AppointmentsScheduleTemplatesPage extends FeaturePage {
  private readonly _templates = new Resource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading) => readTemplates(api, subject, reading),
    live: 'schedules.changed',
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${msg('Weekly hours', { id: 'appointments.clinic.templates' })}
        .eyebrow=${this.subject.displayName}
        .backHref=${this.navigation.href('/schedule')}
        .backLabel=${msg('Schedule', { id: 'appointments.clinic.title' })}
      >
        <p>${msg('The times that patients can book come from these hours.', { id: 'appointments.clinic.templates-lead' })}</p>
        <ds-button slot="actions" .href=${this.navigation.href('/schedule/questions')}>${msg('Questions before a visit', { id: 'appointments.questions.title' })}</ds-button>
        <ds-button slot="actions" variant="primary" .href=${this.navigation.href('/schedule/templates/new')}>${msg('Add weekly hours', { id: 'appointments.clinic.template-add' })}</ds-button>
      </ds-page-header>
      ${this._templates.render(msg('Loading the weekly hours', { id: 'appointments.clinic.templates-loading' }), (templates) => this._renderAll(templates))}
    `;
  }

  private _renderAll({ items, visitTypes }: Templates) {
    if (items.length === 0) {
      return html`<ds-empty-state icon="calendar" .heading=${msg('No weekly hours yet', { id: 'appointments.clinic.templates-none' })}>
        ${msg('Choose “Add weekly hours” to open times that patients can book.', { id: 'appointments.clinic.templates-none-text' })}
      </ds-empty-state>`;
    }
    const names = new Map(visitTypes.map(({ code, name }) => [code, name]));
    return [...Map.groupBy(items, ({ practitioner }) => practitioner)].map(
      ([practitioner, own]) => html`<ds-card .heading=${practitioner}>
        <ds-list divided .label=${practitioner}>
          ${repeat(
            own,
            ({ id }) => id,
            (template) => this._renderOne(template, names),
          )}
        </ds-list>
      </ds-card>`,
    );
  }

  private _renderOne(template: Template, names: ReadonlyMap<string, string>) {
    const { id, modality, visitTypes, capacity } = template;
    const kinds =
      visitTypes.length === 0
        ? msg('Every kind of visit', { id: 'appointments.clinic.every-kind' })
        : visitTypes.map((code) => names.get(code) ?? code).join(', ');
    const seats = capacity > 1 ? msg(str`${capacity} patients at a time`, { id: 'appointments.clinic.seats-each' }) : '';
    return html`<ds-list-item .href=${this.navigation.href(`/schedule/templates/${id}`)}>
      ${hoursText(template, this.locale.locale)}
      <span slot="meta">${[modalityText(modality), kinds, seats].filter(Boolean).join(' · ')}</span>
      <span slot="meta">${this._daysText(template)}</span>
      ${template.lastDay === null ? nothing : html`<ds-badge slot="trailing">${msg('Has a last day', { id: 'appointments.clinic.ends' })}</ds-badge>`}
    </ds-list-item>`;
  }

  private _daysText({ firstDay, lastDay }: Template): string {
    const from = formatPlainDate(firstDay, this.locale.locale);
    if (lastDay === null) return msg(str`From ${from}`, { id: 'appointments.clinic.from-day' });
    const until = formatPlainDate(lastDay, this.locale.locale);
    return msg(str`From ${from} to ${until}`, { id: 'appointments.clinic.from-to-day' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-schedule-templates-page': AppointmentsScheduleTemplatesPage;
  }
}
