/** Weekly hours as the fields of their form show them, and back. */
import type { NewTemplate, Template } from '@portal/bff/contract/schedules';
import { readTexts } from '@portal/shell/contract';
import type { FormError } from '@portal/design-system/forms';
import { endOf, shownEnd } from './clock-field.ts';
import { timesADay } from './template-text.ts';
import { tooShortText, wrongFieldText } from './wrong-field.ts';

/** One for each field, by its name. */
export interface TemplateValues {
  readonly practitionerId: string;
  readonly roomId: string;
  readonly modality: string;
  /** With commas between. */
  readonly visitTypes: string;
  /** With commas between; 1 is Monday. */
  readonly weekdays: string;
  readonly everyWeeks: string;
  readonly fromTime: string;
  readonly untilTime: string;
  readonly breakFrom: string;
  readonly breakUntil: string;
  readonly break2From: string;
  readonly break2Until: string;
  readonly slotMinutes: string;
  readonly capacity: string;
  readonly firstDay: string;
  readonly lastDay: string;
}

/** What most weekly hours begin with. */
export const NO_TEMPLATE: TemplateValues = {
  practitionerId: '',
  roomId: '',
  modality: 'in_person',
  visitTypes: '',
  weekdays: '',
  everyWeeks: '1',
  fromTime: '',
  untilTime: '',
  breakFrom: '',
  breakUntil: '',
  break2From: '',
  break2Until: '',
  slotMinutes: '30',
  capacity: '1',
  firstDay: '',
  lastDay: '',
};

export function valuesOfTemplate(template: Template): TemplateValues {
  const [first, second] = template.breaks;
  return {
    practitionerId: template.practitionerId,
    roomId: template.roomId ?? '',
    modality: template.modality,
    visitTypes: template.visitTypes.join(','),
    weekdays: template.weekdays.join(','),
    everyWeeks: String(template.everyWeeks),
    fromTime: template.fromTime,
    untilTime: shownEnd(template.untilTime),
    breakFrom: first?.from ?? '',
    breakUntil: shownEnd(first?.until ?? ''),
    break2From: second?.from ?? '',
    break2Until: shownEnd(second?.until ?? ''),
    slotMinutes: String(template.slotMinutes),
    capacity: String(template.capacity),
    firstDay: template.firstDay,
    lastDay: template.lastDay ?? '',
  };
}

/** What stands in the fields now. */
export const typedTemplate = (form: HTMLFormElement): TemplateValues => ({ ...NO_TEMPLATE, ...readTexts(form) });

/** @param rest - breaks beyond those that the form has fields for */
export function toTemplate(values: TemplateValues, rest: NewTemplate['breaks'] = []): NewTemplate {
  const list = (text: string): string[] => (text === '' ? [] : text.split(','));
  const breaks = [
    { from: values.breakFrom, until: endOf(values.breakUntil) },
    { from: values.break2From, until: endOf(values.break2Until) },
  ].filter(({ from, until }) => from !== '' && until !== '');
  return {
    practitionerId: values.practitionerId,
    roomId: values.roomId || null,
    modality: values.modality as NewTemplate['modality'],
    visitTypes: list(values.visitTypes),
    weekdays: list(values.weekdays).map(Number),
    everyWeeks: Number(values.everyWeeks),
    fromTime: values.fromTime,
    untilTime: endOf(values.untilTime),
    breaks: [...breaks, ...rest],
    slotMinutes: Number(values.slotMinutes),
    capacity: Number(values.capacity),
    firstDay: values.firstDay,
    lastDay: values.lastDay || null,
  };
}

/** Whether enough is typed to say what it makes. */
export const isWhole = ({ weekdays, fromTime, untilTime, slotMinutes }: TemplateValues): boolean =>
  weekdays !== '' && fromTime !== '' && untilTime !== '' && Number(slotMinutes) > 0;

/** What is wrong beyond the fields' own checks. */
export function checkTemplate(template: NewTemplate, values: TemplateValues): readonly FormError[] {
  const { fromTime, untilTime, lastDay, firstDay } = template;
  return [
    ...(untilTime > fromTime ? [] : [{ field: 'untilTime', message: wrongFieldText('untilTime') }]),
    ...(untilTime > fromTime && timesADay(template) === 0 ? [{ field: 'slotMinutes', message: tooShortText() }] : []),
    ...(lastDay && lastDay < firstDay ? [{ field: 'lastDay', message: wrongFieldText('lastDay') }] : []),
    ...wrongBreak('breakUntil', values.breakFrom, values.breakUntil),
    ...wrongBreak('break2Until', values.break2From, values.break2Until),
  ];
}

/** A break needs both of its ends, in order. */
function wrongBreak(field: string, from: string, until: string): readonly FormError[] {
  const isFine = (from === '') === (until === '') && (from === '' || endOf(until) > from);
  return isFine ? [] : [{ field, message: wrongFieldText('untilTime') }];
}
