/** Stories of `ds-timetable`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/timetable.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';
import type { TimetableColumn, TimetableEntry } from './ds-timetable.ts';

const meta: Meta = { title: 'Design system/Data/Timetable', component: 'ds-timetable', parameters: { controls: { disable: false } } };
export default meta;

const COLUMNS: TimetableColumn[] = [
  { id: 'oven', heading: 'Bread class' },
  { id: 'cake', heading: 'Cake class' },
  { id: 'shop', heading: 'Shop' },
];

const hour = (id: string, column: string, start: string, end: string, more: Partial<TimetableEntry>): TimetableEntry => ({
  id,
  column,
  start,
  end,
  row: start,
  time: `${start} to ${end}`,
  status: 'Open',
  icon: 'plus',
  tone: 'success',
  edge: 'dashed',
  ...more,
});

const ENTRIES: TimetableEntry[] = [
  hour('a', 'oven', '09:00', '10:00', { heading: 'Ana Lopes', status: 'Booked', icon: 'calendar', tone: 'info', edge: 'solid' }),
  hour('b', 'cake', '09:30', '10:00', { status: 'On hold', icon: 'clock', tone: 'warning', edge: 'dotted' }),
  hour('c', 'oven', '10:00', '10:30', {}),
  hour('d', 'cake', '10:00', '11:00', { heading: 'Ben Ito', status: 'Arrived', icon: 'location', edge: 'double', notes: ['10 min late'] }),
  hour('e', 'shop', '09:00', '11:00', { status: 'Closed', icon: 'close', tone: 'neutral', edge: 'dotted' }),
  hour('f', 'oven', '10:30', '11:00', { heading: 'Carla Moss', status: 'Call them', icon: 'phone', tone: 'danger', edge: 'solid' }),
];

/** A day of several people or places. */
export const Default: StoryObj = {
  args: { label: 'Saturday', columns: COLUMNS, entries: ENTRIES, grouped: false },
  render: (args) =>
    html`<ds-timetable label=${args['label']} .columns=${args['columns']} .entries=${args['entries']} ?grouped=${args['grouped']}></ds-timetable>`,
};

const WEEK: TimetableColumn[] = [
  { id: 'oven', heading: 'Monday' },
  { id: 'cake', heading: 'Tuesday' },
  { id: 'shop', heading: 'Wednesday' },
];

/** By time, and by column; two at one time; nothing. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-timetable label="Saturday" .columns=${COLUMNS} .entries=${ENTRIES}></ds-timetable>
    <ds-timetable label="Week" grouped .columns=${WEEK} .entries=${ENTRIES}></ds-timetable>
    <ds-timetable label="Two at one time" .columns=${COLUMNS.slice(0, 1)} .entries=${[hour('g', 'oven', '09:00', '10:00', {}), hour('h', 'oven', '09:00', '09:30', { heading: 'Ana Lopes', status: 'Booked', icon: 'calendar' })]}></ds-timetable>
    <ds-timetable label="Nothing" .columns=${COLUMNS}></ds-timetable>
  </div>`,
};

/** On a phone it is a list. */
export const Narrow: StoryObj = {
  render: () => html`<div class="story-grid">
    <ds-timetable label="Saturday" .columns=${COLUMNS} .entries=${ENTRIES}></ds-timetable>
    <ds-timetable label="Week" grouped .columns=${WEEK} .entries=${ENTRIES}></ds-timetable>
  </div>`,
};

/** Long names wrap. */
export const LongText: StoryObj = {
  render: () => html`<ds-timetable
    label="Saturday"
    .columns=${[{ id: 'oven', heading: 'Donauwaldbäckereispezialitätenbackkursleiterinnenzimmer' }, ...COLUMNS.slice(1)]}
    .entries=${[hour('a', 'oven', '09:00', '10:00', { heading: 'Maximiliana Constantinopolska-Featherstonehaugh de la Cruz', notes: ['Brings three children and a dog, and would like to sit by the window'] })]}
  ></ds-timetable>`,
};

export const RightToLeft = inRightToLeft(States);
export const Dark = inDark(States);
export const HighContrast = inHighContrast(States);
export const LargeText = inLargeText(States);
