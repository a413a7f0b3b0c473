/** The fields of a wait: with whom, how, which days and times work, and how much notice somebody needs. */
import '@portal/design-system/checkbox-group';
import '@portal/design-system/date-range';
import '@portal/design-system/radio-group';
import '@portal/design-system/select';
import { msg } from '@lit/localize';
import type { Waiting } from '@portal/bff/contract/visit-requests';
import { formatClock, formatWeekday } from '@portal/shell/contract';
import type { FieldProblem, Locale, Texts } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { ANY, noticeText, wayOptions } from './asking-text.ts';

/** What of a wait can be chosen and changed. */
export type WaitingPart = Pick<Waiting, 'practitionerId' | 'modality' | 'weekdays' | 'fromTime' | 'untilTime' | 'firstDay' | 'lastDay' | 'noticeHours'>;

/** Days of the week as the calendar of the clinic's country begins them. */
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
/** Hours at which somebody can say that it begins or ends to suit. */
const HOURS = ['07:00', '08:00', '09:00', '10:00', '11:00', '12:00', '13:00', '14:00', '15:00', '16:00', '17:00', '18:00', '19:00'] as const;
const NOTICES = [2, 4, 12, 24, 48, 72, 168] as const;
const USUAL_NOTICE = 24;

export interface WaitingShown {
  readonly value: (name: string) => string;
  readonly note?: (name: keyof WaitingPart) => string;
  /** Whom they can ask for, beside anyone. */
  readonly practitioners: readonly { readonly id: string; readonly name: string }[];
  /** A visit whose way can't change asks for none. */
  readonly asksWay: boolean;
  readonly locale: Locale;
}

export function renderWaitingFields({ value, note = () => '', practitioners, asksWay, locale }: WaitingShown) {
  return html`
    <ds-select
      name="practitionerId"
      .noMark=${true}
      .label=${msg('Who would you like to see?', { id: 'appointments.request.who' })}
      .hint=${note('practitionerId')}
      .options=${[{ value: ANY, label: msg('Anyone', { id: 'appointments.request.anyone' }) }, ...practitioners.map(({ id, name }) => ({ value: id, label: name }))]}
      .value=${value('practitionerId')}
    ></ds-select>
    ${
      asksWay
        ? html`<ds-radio-group name="modality"
      .noMark=${true} .label=${msg('How would you like to be seen?', { id: 'appointments.request.way' })} .options=${wayOptions()} .value=${value('modality')}>
            <span slot="hint">${note('modality')}</span>
          </ds-radio-group>`
        : nothing
    }
    <ds-date-range name="days" required .label=${msg('Between which dates?', { id: 'appointments.wait.dates' })} .value=${value('days')}>
      <span slot="hint">${note('firstDay') || note('lastDay')}</span>
    </ds-date-range>
    <ds-checkbox-group
      name="weekdays"
      .label=${msg('Which days of the week work?', { id: 'appointments.wait.weekdays' })}
      .hint=${note('weekdays') || msg('Leave all blank if any day works.', { id: 'appointments.wait.weekdays-hint' })}
      .options=${WEEKDAYS.map((weekday) => ({ value: String(weekday), label: formatWeekday(weekday, locale) }))}
      .value=${value('weekdays')}
    ></ds-checkbox-group>
    <ds-select
      name="fromTime"
      .noMark=${true}
      .label=${msg('Not before', { id: 'appointments.wait.from' })}
      .hint=${note('fromTime')}
      .options=${[{ value: '00:00', label: msg('Any time', { id: 'appointments.wait.any-time' }) }, ...HOURS.slice(0, -1).map((time) => ({ value: time, label: formatClock(time, locale) }))]}
      .value=${value('fromTime') || '00:00'}
    ></ds-select>
    <ds-select
      name="untilTime"
      .noMark=${true}
      .label=${msg('Over by', { id: 'appointments.wait.until' })}
      .hint=${note('untilTime')}
      .options=${[{ value: '24:00', label: msg('Any time', { id: 'appointments.wait.any-time' }) }, ...HOURS.slice(1).map((time) => ({ value: time, label: formatClock(time, locale) }))]}
      .value=${value('untilTime') || '24:00'}
    ></ds-select>
    <ds-select
      name="noticeHours"
      .noMark=${true}
      .label=${msg('How long before do you need to know?', { id: 'appointments.wait.notice' })}
      .hint=${note('noticeHours')}
      .options=${NOTICES.map((hours) => ({ value: String(hours), label: noticeText(hours) }))}
      .value=${value('noticeHours') || String(USUAL_NOTICE)}
    ></ds-select>
  `;
}

/** How it is decided who is asked, in plain words; docs/visits.md has the rules. */
export function renderRules() {
  return html`
    <ul>
      <li>${msg('When a time that works for you opens up, we hold it for you for 30 minutes and let you know.', { id: 'appointments.wait.rule-hold' })}</li>
      <li>${msg('We first ask the person who has waited longest.', { id: 'appointments.wait.rule-longest' })}</li>
      <li>${msg('You choose. If you say no or don’t answer, you keep your visit and your place.', { id: 'appointments.wait.rule-place' })}</li>
      <li>${msg('We ask between 8 in the morning and 8 in the evening, at most three times a day, and never twice for the same time.', { id: 'appointments.wait.rule-when' })}</li>
    </ul>
  `;
}

/** What stands in the fields, as it is sent. */
export function waitingIn(texts: Texts): WaitingPart {
  const text = (name: string): string => texts[name] ?? '';
  const modality = text('modality');
  const [firstDay = '', lastDay = ''] = text('days').split('/');
  return {
    practitionerId: text('practitionerId') || null,
    modality: modality === 'in_person' || modality === 'video' || modality === 'phone' ? modality : null,
    weekdays: text('weekdays').split(',').filter(Boolean).map(Number),
    fromTime: text('fromTime') || '00:00',
    untilTime: text('untilTime') || '24:00',
    firstDay,
    lastDay,
    noticeHours: Number(text('noticeHours')) || USUAL_NOTICE,
  };
}

/** The fields of a wait that is there. */
export function textsOfWaiting({ practitionerId, modality, weekdays, fromTime, untilTime, firstDay, lastDay, noticeHours }: WaitingPart): Texts {
  return {
    practitionerId: practitionerId ?? ANY,
    modality: modality ?? ANY,
    weekdays: weekdays.join(','),
    fromTime,
    untilTime,
    days: `${firstDay}/${lastDay}`,
    noticeHours: String(noticeHours),
  };
}

/** The field that a problem of the server is about. */
export const waitingFieldOf = ({ path, code }: FieldProblem): FieldProblem => ({ path: path === 'firstDay' || path === 'lastDay' ? 'days' : path, code });

export function wrongWaitingText({ path, code }: FieldProblem): string {
  if (path === 'days')
    return code === 'past'
      ? msg('Choose today or a later day.', { id: 'appointments.request.days-past' })
      : msg('Choose days within the next year.', { id: 'appointments.request.days-far' });
  if (path === 'untilTime') return msg('Choose a time after the first one.', { id: 'appointments.wait.until-wrong' });
  return msg('Choose this again.', { id: 'appointments.request.field-wrong' });
}
