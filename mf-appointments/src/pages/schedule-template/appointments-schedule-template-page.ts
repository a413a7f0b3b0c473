/** Changing weekly hours, or ending them. */
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/page-header';
import '@portal/design-system/stack';
import { msg } from '@lit/localize';
import type { Template, Templates } from '@portal/bff/contract/schedules';
import { ApiError, FeaturePage, formatClock, formatPlainDate, formatWeekday, FormController, RecordEdit, Resource } from '@portal/shell/contract';
import { html } from 'lit';
import { query, state } from 'lit/decorators.js';
import { changeTemplate, readTemplates } from '../../api/clinic-schedule-api.ts';
import { renderTemplateFields, templateStyles } from '../../clinic-schedule/template-fields.ts';
import { checkTemplate, NO_TEMPLATE, toTemplate, typedTemplate, valuesOfTemplate } from '../../clinic-schedule/template-values.ts';
import type { TemplateValues } from '../../clinic-schedule/template-values.ts';
import { wrongFieldText } from '../../clinic-schedule/wrong-field.ts';
import { modalityText } from '../../visit-text.ts';

/** The form has fields for as many breaks. */
const BREAKS = 2;

export class AppointmentsScheduleTemplatePage extends FeaturePage {
  static override styles = [FeaturePage.styles, templateStyles];

  @query('form') private _fields!: HTMLFormElement;
  @state() private _values = NO_TEMPLATE;
  private _choices: Templates | undefined;

  private readonly _edit = new RecordEdit<Template, TemplateValues>(this, {
    name: 'appointments.schedule-template-change',
    read: (signal) => this._read(signal),
    valuesOf: valuesOfTemplate,
    typed: typedTemplate,
  });
  private readonly _template = new Resource(this, {
    args: () => [this.api, this.subject, this.params['templateId'] ?? ''] as const,
    load: async (_args, { signal }) => {
      const template = await this._edit.begin(signal);
      this._values = { ...valuesOfTemplate(template), ...this._edit.drafted };
      return template;
    },
  });
  private readonly _form = new FormController(this, {
    draft: this._edit,
    values: (form) => ({ ...toTemplate(typedTemplate(form), this._template.value?.breaks.slice(BREAKS)), version: this._edit.version }),
    check: (template) => checkTemplate(template, this._values),
    send: (template, call) => changeTemplate(this.api, this.subject, this.params['templateId'] ?? '', template, call),
    said: () => msg('The hours are saved, and their times are open.', { id: 'appointments.clinic.template-saved' }),
    sent: () => this.navigation.navigate('/schedule/templates'),
    describeField: ({ path }) => wrongFieldText(path),
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${msg('Change weekly hours', { id: 'appointments.clinic.template-change' })}
        .backHref=${this.navigation.href('/schedule/templates')}
        .backLabel=${msg('Weekly hours', { id: 'appointments.clinic.templates' })}
      >
        <p>${msg('Free times change with the hours. Visits that are booked stay as they are.', { id: 'appointments.clinic.template-lead' })}</p>
      </ds-page-header>
      ${this._template.render(msg('Loading the form', { id: 'appointments.clinic.form-loading' }), () => this._renderForm())}
    `;
  }

  private _renderForm() {
    const { _choices: choices } = this;
    if (!choices) return '';
    return html`<ds-card>
      ${this._form.render(html`<ds-stack @input=${this._onTyped} @change=${this._onTyped}>
        ${this._edit.renderNote(() => this._onStartOver())}
        ${renderTemplateFields({
          values: this._values,
          choices,
          locale: this.locale.locale,
          hintFor: (name) => this._edit.onFileNow(name, this._values[name], (onFile) => this._shown(name, onFile, choices)),
        })}
        <div><ds-button type="submit" variant="primary">${msg('Save these hours', { id: 'appointments.clinic.template-save' })}</ds-button></div>
      </ds-stack>`)}
    </ds-card>`;
  }

  /** What a field holds, as it is read. */
  private _shown(name: keyof TemplateValues, value: string, { practitioners, rooms, visitTypes }: Templates): string {
    const { locale } = this.locale;
    if (value === '') return '';
    switch (name) {
      case 'practitionerId':
        return practitioners.find(({ id }) => id === value)?.name ?? '';
      case 'roomId':
        return rooms.find(({ id }) => id === value)?.name ?? '';
      case 'visitTypes':
        return value
          .split(',')
          .map((code) => visitTypes.find((type) => type.code === code)?.name ?? code)
          .join(', ');
      case 'weekdays':
        return value
          .split(',')
          .map((day) => formatWeekday(Number(day), locale))
          .join(', ');
      case 'modality':
        return modalityText(value as Template['modality']);
      case 'firstDay':
      case 'lastDay':
        return formatPlainDate(value, locale);
      case 'everyWeeks':
      case 'slotMinutes':
      case 'capacity':
        return value;
      default:
        return formatClock(value, locale);
    }
  }

  /** @throws {ApiError} */
  private async _read(signal?: AbortSignal): Promise<Template> {
    const all = await readTemplates(this.api, this.subject, { signal });
    const template = all.items.find(({ id }) => id === this.params['templateId']);
    if (!template) throw new ApiError(404, 'resource/not-found');
    this._choices = all;
    return template;
  }

  private _onStartOver(): void {
    this._values = this._edit.startOver() ?? this._values;
    this._form.clear();
  }

  private _onTyped(): void {
    this._values = typedTemplate(this._fields);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-schedule-template-page': AppointmentsScheduleTemplatePage;
  }
}
