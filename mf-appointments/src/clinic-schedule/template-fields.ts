/** The fields of weekly hours, the same for new ones and for those that are changed. */
import '@portal/design-system/checkbox-group';
import '@portal/design-system/cluster';
import '@portal/design-system/date-picker';
import '@portal/design-system/number-field';
import '@portal/design-system/radio-group';
import '@portal/design-system/select';
import '@portal/design-system/stack';
import { msg } from '@lit/localize';
import type { Templates } from '@portal/bff/contract/schedules';
import { formatWeekday } from '@portal/shell/contract';
import type { LocaleSettings } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { midnightHint, renderClock } from './clock-field.ts';
import { hoursText, WEEKDAYS } from './template-text.ts';
import { isWhole, toTemplate } from './template-values.ts';
import type { TemplateValues } from './template-values.ts';
import { modalityText } from '../visit-text.ts';

export const templateStyles = css`
  form {
    max-inline-size: 40rem;
  }

  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
    margin-block-end: var(--ds-space-2);
    font-weight: var(--ds-weight-medium);
  }

  ds-cluster ds-text-field,
  ds-cluster ds-number-field {
    inline-size: 12rem;
  }

  .hint {
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
  }

  .makes {
    padding: var(--ds-space-3) var(--ds-space-4);
    border-inline-start: 5px solid var(--ds-color-info-mark);
    border-radius: var(--ds-radius-s);
    background: var(--ds-color-info-soft);
    color: var(--ds-color-info-text);
  }
`;

export interface TemplateFields {
  readonly values: TemplateValues;
  readonly choices: Templates;
  readonly locale: LocaleSettings['locale'];
  /** What stands beside a field, as what somebody else put there meanwhile; empty for nothing. */
  readonly hintFor?: (name: keyof TemplateValues) => string;
}

export function renderTemplateFields({ values, choices, locale, hintFor = () => '' }: TemplateFields) {
  const { practitioners, rooms, visitTypes } = choices;
  return html`
    <ds-select
      name="practitionerId"
      required
      .label=${msg('Whose hours', { id: 'appointments.clinic.whose-hours' })}
      .hint=${hintFor('practitionerId')}
      .placeholder=${msg('Choose someone', { id: 'appointments.clinic.choose-person' })}
      .options=${practitioners.map(({ id, name }) => ({ value: id, label: name }))}
      .value=${values.practitionerId}
    ></ds-select>
    <ds-checkbox-group
      name="weekdays"
      required
      columns="2"
      .label=${msg('Days of the week', { id: 'appointments.clinic.weekdays' })}
      .hint=${hintFor('weekdays')}
      .options=${WEEKDAYS.map((day) => ({ value: String(day), label: formatWeekday(day, locale) }))}
      .value=${values.weekdays}
    ></ds-checkbox-group>
    <ds-cluster align="start">
      ${renderClock({ name: 'fromTime', label: msg('From', { id: 'appointments.clinic.from' }), value: values.fromTime, hint: hintFor('fromTime'), required: true })}
      ${renderClock({ name: 'untilTime', label: msg('Until', { id: 'appointments.clinic.until' }), value: values.untilTime, hint: hintFor('untilTime'), required: true })}
    </ds-cluster>
    <p class="hint">${midnightHint()}</p>
    <ds-number-field
      name="slotMinutes"
      required
      min="5"
      max="480"
      step="5"
      .label=${msg('Length of each time', { id: 'appointments.clinic.each' })}
      .hint=${hintFor('slotMinutes')}
      .unit=${msg('minutes', { id: 'appointments.clinic.minutes' })}
      .value=${values.slotMinutes}
    ></ds-number-field>
    ${renderBreak(msg('Break', { id: 'appointments.clinic.break' }), 'break', values, hintFor)}
    ${renderBreak(msg('Another break', { id: 'appointments.clinic.break2' }), 'break2', values, hintFor)}
    <p class="makes" aria-live="polite">${isWhole(values) ? hoursText(toTemplate(values), locale) : msg('Choose days and hours to see how many times they make.', { id: 'appointments.clinic.makes-nothing' })}</p>
    <ds-radio-group
      name="modality"
      required
      .label=${msg('Way to meet', { id: 'appointments.clinic.way' })}
      .hint=${hintFor('modality')}
      .options=${(['in_person', 'video', 'phone'] as const).map((value) => ({ value, label: modalityText(value) }))}
      .value=${values.modality}
    ></ds-radio-group>
    <ds-checkbox-group
      name="visitTypes"
      columns="2"
      .label=${msg('Kinds of visits', { id: 'appointments.clinic.kinds' })}
      .hint=${hintFor('visitTypes') || msg('Choose none to allow every kind.', { id: 'appointments.clinic.kinds-hint' })}
      .options=${visitTypes.map(({ code, name }) => ({ value: code, label: name }))}
      .value=${values.visitTypes}
    ></ds-checkbox-group>
    ${
      rooms.length === 0
        ? nothing
        : html`<ds-select
            name="roomId"
            .label=${msg('Room', { id: 'appointments.clinic.room' })}
            .hint=${hintFor('roomId')}
            .placeholder=${msg('No certain room', { id: 'appointments.clinic.no-room' })}
            .options=${rooms.map(({ id, name }) => ({ value: id, label: name }))}
            .value=${values.roomId}
          ></ds-select>`
    }
    <ds-cluster align="start">
      <ds-number-field
        name="capacity"
        required
        min="1"
        max="500"
        .label=${msg('Patients at a time', { id: 'appointments.clinic.capacity' })}
        .hint=${hintFor('capacity')}
        .value=${values.capacity}
      ></ds-number-field>
      <ds-number-field
        name="everyWeeks"
        required
        min="1"
        max="52"
        .label=${msg('Every so many weeks', { id: 'appointments.clinic.every' })}
        .hint=${hintFor('everyWeeks')}
        .value=${values.everyWeeks}
      ></ds-number-field>
    </ds-cluster>
    <ds-date-picker
      name="firstDay"
      required
      min="1900-01-01"
      max="2199-12-31"
      .label=${msg('First day', { id: 'appointments.clinic.first-day' })}
      .hint=${hintFor('firstDay')}
      .value=${values.firstDay}
    ></ds-date-picker>
    <ds-date-picker
      name="lastDay"
      min="1900-01-01"
      max="2199-12-31"
      .label=${msg('Last day', { id: 'appointments.clinic.last-day' })}
      .hint=${hintFor('lastDay') || msg('Leave this empty if the hours do not end.', { id: 'appointments.clinic.no-end-hint' })}
      .value=${values.lastDay}
    ></ds-date-picker>
  `;
}

function renderBreak(legend: string, name: 'break' | 'break2', values: TemplateValues, hintFor: (name: keyof TemplateValues) => string) {
  const from = `${name}From` as const;
  const until = `${name}Until` as const;
  return html`<fieldset>
    <legend>${legend}</legend>
    <ds-cluster align="start">
      ${renderClock({ name: from, label: msg('From', { id: 'appointments.clinic.from' }), value: values[from], hint: hintFor(from) })}
      ${renderClock({ name: until, label: msg('Until', { id: 'appointments.clinic.until' }), value: values[until], hint: hintFor(until) })}
    </ds-cluster>
  </fieldset>`;
}
