/** New weekly hours. */
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/page-header';
import '@portal/design-system/stack';
import { msg } from '@lit/localize';
import type { Templates } from '@portal/bff/contract/schedules';
import { FeaturePage, FormController, Resource, TextDraft } from '@portal/shell/contract';
import { html } from 'lit';
import { state } from 'lit/decorators.js';
import { addTemplate, readTemplates } from '../../api/clinic-schedule-api.ts';
import { renderTemplateFields, templateStyles } from '../../clinic-schedule/template-fields.ts';
import { checkTemplate, NO_TEMPLATE, toTemplate, typedTemplate } from '../../clinic-schedule/template-values.ts';
import type { TemplateValues } from '../../clinic-schedule/template-values.ts';
import { wrongFieldText } from '../../clinic-schedule/wrong-field.ts';

export class AppointmentsScheduleTemplateNewPage extends FeaturePage {
  static override styles = [FeaturePage.styles, templateStyles];

  @state() private _values = NO_TEMPLATE;

  private readonly _draft = new TextDraft(this, { name: 'appointments.schedule-template' });
  private readonly _choices = new Resource(this, {
    args: () => [this.api, this.subject] as const,
    load: async ([api, subject], { signal }) => {
      const [templates] = await Promise.all([readTemplates(api, subject, { signal }), this._draft.load(signal)]);
      this._values = draftedValues(this._draft);
      return templates;
    },
  });
  private readonly _form = new FormController(this, {
    draft: this._draft,
    values: (form) => toTemplate(typedTemplate(form)),
    check: (template) => checkTemplate(template, this._values),
    send: (template, call) => addTemplate(this.api, this.subject, template, call),
    said: () => msg('The hours are saved, and their times are open.', { id: 'appointments.clinic.template-saved' }),
    sent: () => this.navigation.navigate('/schedule/templates'),
    describeField: ({ path }) => wrongFieldText(path),
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${msg('Add weekly hours', { id: 'appointments.clinic.template-add' })}
        .backHref=${this.navigation.href('/schedule/templates')}
        .backLabel=${msg('Weekly hours', { id: 'appointments.clinic.templates' })}
      ></ds-page-header>
      ${this._choices.render(msg('Loading the form', { id: 'appointments.clinic.form-loading' }), (choices) => this._renderForm(choices))}
    `;
  }

  private _renderForm(choices: Templates) {
    return html`<ds-card>
      ${this._form.render(html`<ds-stack @input=${this._onTyped} @change=${this._onTyped}>
        ${renderTemplateFields({ values: this._values, choices, locale: this.locale.locale })}
        <div><ds-button type="submit" variant="primary">${msg('Save these hours', { id: 'appointments.clinic.template-save' })}</ds-button></div>
      </ds-stack>`)}
    </ds-card>`;
  }

  private _onTyped({ currentTarget }: Event): void {
    const form = (currentTarget as HTMLElement).closest('form');
    if (form) this._values = typedTemplate(form);
  }
}

/** What was typed before and not saved, over what weekly hours begin with. */
function draftedValues(draft: TextDraft): TemplateValues {
  const names = Object.keys(NO_TEMPLATE) as (keyof TemplateValues)[];
  return Object.fromEntries(names.map((name) => [name, draft.typed(name) || NO_TEMPLATE[name]])) as unknown as TemplateValues;
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-schedule-template-new-page': AppointmentsScheduleTemplateNewPage;
  }
}
