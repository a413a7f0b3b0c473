/** Closing time of the clinic or of one person there, and what that did to the visits in it. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/cluster';
import '@portal/design-system/date-picker';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import '@portal/design-system/select';
import '@portal/design-system/stack';
import '@portal/design-system/text-area';
import { msg, str } from '@lit/localize';
import type { ClosureMade, NewClosure, ScheduledVisit, Templates } from '@portal/bff/contract/schedules';
import { FeaturePage, formatBirthDate, FormController, personNameText, readTexts, Resource, TextDraft } from '@portal/shell/contract';
import type { FieldProblem } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { closeTime, readTemplates } from '../../api/clinic-schedule-api.ts';
import { endOf, renderClock } from '../../clinic-schedule/clock-field.ts';
import { closureText, daySpanText } from '../../clinic-schedule/schedule-text.ts';
import { wrongFieldText } from '../../clinic-schedule/wrong-field.ts';

export class AppointmentsCloseTimePage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      form {
        max-inline-size: 36rem;
      }

      ds-cluster ds-text-field {
        inline-size: 12rem;
      }
    `,
  ];

  @state() private _made: ClosureMade | undefined;

  private readonly _draft = new TextDraft(this, { name: 'appointments.close-time' });
  private readonly _choices = new Resource(this, {
    args: () => [this.api, this.subject] as const,
    load: async ([api, subject], { signal }) => {
      const [templates] = await Promise.all([readTemplates(api, subject, { signal }), this._draft.load(signal)]);
      return templates;
    },
  });
  private readonly _form = new FormController(this, {
    draft: this._draft,
    values: (form) => toClosure(readTexts(form)),
    check: ({ day, untilDay = day, fromTime = '00:00', untilTime = '24:00' }) => {
      if (untilDay < day) return [{ field: 'untilDay', message: wrongFieldText('untilDay') }];
      return untilDay === day && untilTime <= fromTime ? [{ field: 'untilTime', message: wrongFieldText('untilTime') }] : [];
    },
    send: (closure, call) => closeTime(this.api, this.subject, closure, call),
    said: (made) => askedText(made),
    sent: (made) => this._onMade(made),
    describeField: ({ path }: FieldProblem) => wrongFieldText(path),
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${this._made ? msg('This time is closed', { id: 'appointments.clinic.closed-title' }) : msg('Close time', { id: 'appointments.clinic.close' })}
        .backHref=${this.navigation.href('/schedule')}
        .backLabel=${msg('Schedule', { id: 'appointments.clinic.title' })}
      ></ds-page-header>
      ${this._choices.render(msg('Loading the form', { id: 'appointments.clinic.form-loading' }), (choices) =>
        this._made ? this._renderMade(this._made, choices) : this._renderForm(choices),
      )}
    `;
  }

  private _renderForm({ practitioners }: Templates) {
    const typed = (name: string) => this._draft.typed(name);
    return html`<ds-card>
      ${this._form.render(html`<ds-stack>
        <p>${msg('Patients with a visit in this time are asked right away whether another time works for them.', { id: 'appointments.clinic.close-lead' })}</p>
        <ds-select
          name="practitionerId"
          no-mark
          .label=${msg('Whose time', { id: 'appointments.clinic.whose-time' })}
          .options=${[
            { value: '', label: msg('The whole clinic', { id: 'appointments.clinic.whole' }) },
            ...practitioners.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          .value=${typed('practitionerId')}
        ></ds-select>
        <ds-date-picker name="day" required min="1900-01-01" max="2199-12-31" .label=${msg('First day', { id: 'appointments.clinic.first-day' })} .value=${typed('day')}></ds-date-picker>
        <ds-date-picker
          name="untilDay"
          min="1900-01-01"
          max="2199-12-31"
          .label=${msg('Last day', { id: 'appointments.clinic.last-day' })}
          .hint=${msg('Leave this empty for one day.', { id: 'appointments.clinic.last-day-hint' })}
          .value=${typed('untilDay')}
        ></ds-date-picker>
        <ds-cluster align="start">
          ${renderClock({ name: 'fromTime', label: msg('From', { id: 'appointments.clinic.from' }), value: typed('fromTime') })}
          ${renderClock({ name: 'untilTime', label: msg('Until', { id: 'appointments.clinic.until' }), value: typed('untilTime') })}
        </ds-cluster>
        <p>${msg('Leave both times empty to close whole days.', { id: 'appointments.clinic.hours-hint' })}</p>
        <ds-text-area
          name="reason"
          required
          maxlength="300"
          .label=${msg('Reason', { id: 'appointments.clinic.reason' })}
          .hint=${msg('Patients read this. Keep it short, and write nothing about anyone’s health.', { id: 'appointments.clinic.reason-hint' })}
          .value=${typed('reason')}
        ></ds-text-area>
        <div><ds-button type="submit" variant="primary">${msg('Close this time', { id: 'appointments.clinic.close-slot' })}</ds-button></div>
      </ds-stack>`)}
    </ds-card>`;
  }

  private _renderMade(made: ClosureMade, { practitioners }: Templates) {
    const { closure, toCall } = made;
    const timeZone = this.subject.kind === 'clinic' ? this.subject.timeZone : this.locale.timeZone;
    return html`
      <ds-alert tone="success" quiet .heading=${closureText(closure, { practitioners, timeZone }, this.locale.locale)}>${askedText(made)}</ds-alert>
      ${
        toCall.length === 0
          ? nothing
          : html`<ds-card .heading=${msg('Call these patients: no other time was found', { id: 'appointments.clinic.calls' })}>
              <ds-list divided .label=${msg('Call these patients: no other time was found', { id: 'appointments.clinic.calls' })}>
                ${toCall.map((visit) => this._renderCall(visit))}
              </ds-list>
            </ds-card>`
      }
      <ds-cluster>
        <ds-button variant="primary" .href=${this.navigation.href('/schedule')}>${msg('Back to the schedule', { id: 'appointments.clinic.back' })}</ds-button>
        <ds-button @click=${() => (this._made = undefined)}>${msg('Close more time', { id: 'appointments.clinic.close-more' })}</ds-button>
      </ds-cluster>
    `;
  }

  private _renderCall({ patient, title, startsAt, endsAt, timeZone, practitioner }: ScheduledVisit) {
    const { locale } = this.locale;
    const born = formatBirthDate(patient.birthDate, locale);
    return html`<ds-list-item>
      <bdi>${personNameText(patient.displayName)}</bdi>
      <span slot="meta">${msg(str`Born ${born}, ${patient.patientNumber}`, { id: 'appointments.day.patient' })}</span>
      <span slot="meta">${[daySpanText(startsAt, endsAt ?? startsAt, timeZone, locale), title, practitioner].filter(Boolean).join(' · ')}</span>
    </ds-list-item>`;
  }

  private async _onMade(made: ClosureMade): Promise<void> {
    this._made = made;
    await this.updateComplete;
    this.focusHeading();
  }
}

/** What was done about the visits in that time. */
function askedText({ proposed, toCall }: ClosureMade): string {
  if (proposed === 0 && toCall.length === 0) return msg('No one has a visit in this time.', { id: 'appointments.clinic.asked-none' });
  const asked =
    proposed === 1
      ? msg('1 patient is asked whether another time works.', { id: 'appointments.clinic.asked-one' })
      : msg(str`${proposed} patients are asked whether another time works.`, { id: 'appointments.clinic.asked' });
  if (toCall.length === 0) return asked;
  const calls =
    toCall.length === 1
      ? msg('1 patient needs a call.', { id: 'appointments.clinic.to-call-one' })
      : msg(str`${toCall.length} patients need a call.`, { id: 'appointments.clinic.to-call' });
  return proposed === 0 ? calls : `${asked} ${calls}`;
}

function toClosure({ practitionerId = '', day = '', untilDay = '', fromTime = '', untilTime = '', reason = '' }: ReturnType<typeof readTexts>): NewClosure {
  return {
    practitionerId: practitionerId || null,
    day,
    ...(untilDay === '' ? {} : { untilDay }),
    fromTime: fromTime || '00:00',
    untilTime: endOf(untilTime || '24:00'),
    reason,
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-close-time-page': AppointmentsCloseTimePage;
  }
}
