/** One more time, beside those that weekly hours make. */
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/checkbox-group';
import '@portal/design-system/date-picker';
import '@portal/design-system/number-field';
import '@portal/design-system/page-header';
import '@portal/design-system/radio-group';
import '@portal/design-system/select';
import '@portal/design-system/stack';
import { msg } from '@lit/localize';
import type { NewSlot, Templates } from '@portal/bff/contract/schedules';
import { FeaturePage, FormController, readTexts, Resource, TextDraft } from '@portal/shell/contract';
import { css, html } from 'lit';
import { addSlot, readTemplates } from '../../api/clinic-schedule-api.ts';
import { renderClock } from '../../clinic-schedule/clock-field.ts';
import { describeScheduleError } from '../../clinic-schedule/schedule-problems.ts';
import { wrongFieldText } from '../../clinic-schedule/wrong-field.ts';
import { modalityText } from '../../visit-text.ts';

export class AppointmentsOpenTimePage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      form {
        max-inline-size: 36rem;
      }
    `,
  ];

  private readonly _draft = new TextDraft(this, { name: 'appointments.open-time' });
  private readonly _choices = new Resource(this, {
    args: () => [this.api, this.subject] as const,
    load: async ([api, subject], { signal }) => {
      const [templates] = await Promise.all([readTemplates(api, subject, { signal }), this._draft.load(signal)]);
      return templates;
    },
  });
  private readonly _form = new FormController(this, {
    draft: this._draft,
    values: (form) => toSlot(readTexts(form)),
    send: (slot, call) => addSlot(this.api, this.subject, slot, call),
    said: () => msg('The time is open.', { id: 'appointments.clinic.opened' }),
    sent: () => this.navigation.navigate('/schedule'),
    describeField: ({ path }) => wrongFieldText(path),
    describe: describeScheduleError,
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${msg('Open one more time', { id: 'appointments.clinic.open-one' })}
        .backHref=${this.navigation.href('/schedule')}
        .backLabel=${msg('Schedule', { id: 'appointments.clinic.title' })}
      ></ds-page-header>
      ${this._choices.render(msg('Loading the form', { id: 'appointments.clinic.form-loading' }), (choices) => this._renderForm(choices))}
    `;
  }

  private _renderForm({ practitioners, visitTypes }: Templates) {
    const typed = (name: string) => this._draft.typed(name);
    return html`<ds-card>
      ${this._form.render(html`<ds-stack>
        <ds-select
          name="practitionerId"
          required
          .label=${msg('Whose time', { id: 'appointments.clinic.whose-time' })}
          .placeholder=${msg('Choose someone', { id: 'appointments.clinic.choose-person' })}
          .options=${practitioners.map(({ id, name }) => ({ value: id, label: name }))}
          .value=${typed('practitionerId')}
        ></ds-select>
        <ds-date-picker name="day" required min="1900-01-01" max="2199-12-31" .label=${msg('Day', { id: 'appointments.clinic.day' })} .value=${typed('day')}></ds-date-picker>
        ${renderClock({ name: 'fromTime', label: msg('From', { id: 'appointments.clinic.from' }), value: typed('fromTime'), required: true })}
        <ds-number-field
          name="minutes"
          required
          min="5"
          max="480"
          step="5"
          .label=${msg('Length', { id: 'appointments.clinic.length' })}
          .unit=${msg('minutes', { id: 'appointments.clinic.minutes' })}
          .value=${typed('minutes') || '30'}
        ></ds-number-field>
        <ds-radio-group
          name="modality"
          required
          .label=${msg('Way to meet', { id: 'appointments.clinic.way' })}
          .options=${modalityOptions()}
          .value=${typed('modality') || 'in_person'}
        ></ds-radio-group>
        <ds-checkbox-group
          name="visitTypes"
          columns="2"
          .label=${msg('Kinds of visits', { id: 'appointments.clinic.kinds' })}
          .hint=${msg('Choose none to allow every kind.', { id: 'appointments.clinic.kinds-hint' })}
          .options=${visitTypes.map(({ code, name }) => ({ value: code, label: name }))}
          .value=${typed('visitTypes')}
        ></ds-checkbox-group>
        <div><ds-button type="submit" variant="primary">${msg('Open this time', { id: 'appointments.clinic.open-it' })}</ds-button></div>
      </ds-stack>`)}
    </ds-card>`;
  }
}

const modalityOptions = () => (['in_person', 'video', 'phone'] as const).map((value) => ({ value, label: modalityText(value) }));

function toSlot({ practitionerId = '', day = '', fromTime = '', minutes = '', modality = '', visitTypes = '' }: ReturnType<typeof readTexts>): NewSlot {
  return {
    practitionerId,
    day,
    fromTime,
    minutes: Number(minutes),
    modality: modality as NewSlot['modality'],
    visitTypes: visitTypes === '' ? [] : visitTypes.split(','),
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-open-time-page': AppointmentsOpenTimePage;
  }
}
