/** Stories of `ds-time-slot-picker`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/time-slot-picker.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const SLOTS = [
  { id: 'a', start: '2026-11-25T14:00:00Z' },
  { id: 'b', start: '2026-11-25T14:30:00Z', disabled: true },
  { id: 'c', start: '2026-11-25T15:00:00Z' },
  { id: 'd', start: '2026-11-25T20:15:00Z' },
  { id: 'e', start: '2026-11-27T15:00:00Z', note: 'With Ana' },
  { id: 'f', start: '2026-11-27T18:30:00Z', note: 'With Theodore Featherstonehaugh' },
];

const meta: Meta = {
  title: 'Design system/Forms/Time slot picker',
  component: 'ds-time-slot-picker',
  parameters: { controls: { disable: false } },
  args: {
    label: 'When would you like your haircut?',
    hint: 'It takes about half an hour.',
    value: '',
    error: '',
    slots: SLOTS,
    timeZone: 'America/New_York',
    viewerTimeZone: 'America/New_York',
    nextAvailable: '',
    hasEarlier: false,
    hasLater: true,
    loading: false,
    required: true,
    disabled: false,
    readonly: false,
  },
  argTypes: {
    slots: { description: 'The times of the days shown' },
    timeZone: { description: 'IANA name of the zone the times are in' },
    viewerTimeZone: { description: 'IANA name of the reader’s zone' },
    nextAvailable: { description: 'The next free instant, when nothing is free here' },
    hasEarlier: { description: 'Whether there are earlier days' },
    hasLater: { description: 'Whether there are later days' },
  },
};
export default meta;

/** One of several free times, all of the same kind. */
export const Default: StoryObj = {
  render: (args) => html`<ds-time-slot-picker
    label=${args['label']}
    hint=${args['hint']}
    value=${args['value']}
    error=${args['error']}
    time-zone=${args['timeZone']}
    viewer-time-zone=${args['viewerTimeZone']}
    next-available=${args['nextAvailable']}
    .slots=${args['slots']}
    ?has-earlier=${args['hasEarlier']}
    ?has-later=${args['hasLater']}
    ?loading=${args['loading']}
    ?required=${args['required']}
    ?disabled=${args['disabled']}
    ?readonly=${args['readonly']}
  ></ds-time-slot-picker>`,
};

/** Chosen, in another time zone, with an error, disabled, read only. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-time-slot-picker label="Haircut" .slots=${SLOTS} value="c" time-zone="America/New_York" viewer-time-zone="America/New_York" has-later required></ds-time-slot-picker>
    <ds-time-slot-picker label="Call with the travel agent" .slots=${SLOTS} value="f" time-zone="America/New_York" viewer-time-zone="America/Los_Angeles" has-earlier has-later></ds-time-slot-picker>
    <ds-time-slot-picker label="Table for two" .slots=${SLOTS.slice(0, 4)} error="Somebody just took that table. Please choose another time." time-zone="America/New_York" viewer-time-zone="America/New_York" required></ds-time-slot-picker>
    <ds-time-slot-picker label="Delivery" .slots=${SLOTS.slice(0, 4)} value="a" time-zone="America/New_York" viewer-time-zone="America/New_York" disabled no-mark></ds-time-slot-picker>
    <ds-time-slot-picker label="Delivery" .slots=${SLOTS.slice(0, 4)} value="a" time-zone="America/New_York" viewer-time-zone="America/New_York" readonly no-mark></ds-time-slot-picker>
  </div>`,
};

/** Each day in parts. */
export const DayParts: StoryObj = {
  render: () => html`<ds-time-slot-picker
    label="When would you like your haircut?"
    time-zone="America/New_York"
    viewer-time-zone="America/New_York"
    .slots=${SLOTS.map((slot) => ({ ...slot, part: slot.start.slice(11, 13) < '17' ? 'morning' : 'afternoon' }))}
    has-later
    required
  ></ds-time-slot-picker>`,
};

/** Nothing is free on these days, with and without a next day. */
export const Empty: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-time-slot-picker label="Haircut" time-zone="America/New_York" next-available="2026-12-03T15:00:00Z" has-later required></ds-time-slot-picker>
    <ds-time-slot-picker label="Haircut" time-zone="America/New_York" required></ds-time-slot-picker>
  </div>`,
};

/** While the times are on their way. */
export const Loading: StoryObj = {
  tags: ['keeps-loading'],
  render: () => html`<ds-time-slot-picker label="Haircut" time-zone="America/New_York" loading has-later required></ds-time-slot-picker>`,
};

/** Two weeks full of times. */
export const ManyTimes: StoryObj = {
  render: () => html`<ds-time-slot-picker
    label="Haircut"
    time-zone="America/New_York"
    viewer-time-zone="America/New_York"
    .slots=${Array.from({ length: 120 }, (_slot, index) => ({
      id: String(index),
      start: new Date(Date.UTC(2026, 10, 16 + Math.floor(index / 12), 14, (index % 12) * 30)).toISOString(),
      disabled: index % 7 === 3,
    }))}
    has-later
    required
  ></ds-time-slot-picker>`,
};

export const RightToLeft = inRightToLeft(States);
export const Dark = inDark(States);
export const HighContrast = inHighContrast(States);
export const LargeText = inLargeText(States);
