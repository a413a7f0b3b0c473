/** Stories of `ds-date-range`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/date-range.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const PRESETS = [
  { id: 'week', label: 'Last 7 days', from: '2026-11-12', to: '2026-11-18' },
  { id: 'month', label: 'Last 30 days', from: '2026-10-20', to: '2026-11-18' },
  { id: 'year', label: 'This year', from: '2026-01-01', to: '2026-11-18' },
];

const meta: Meta = {
  title: 'Design system/Forms/Date range',
  component: 'ds-date-range',
  parameters: { controls: { disable: false } },
  args: {
    label: 'Orders between',
    hint: '',
    value: '2026-11-12/2026-11-18',
    error: '',
    min: '2020-01-01',
    max: '2026-11-18',
    today: '2026-11-18',
    presets: PRESETS,
    required: true,
    disabled: false,
    readonly: false,
  },
  argTypes: {
    label: { description: 'Visible name of the group' },
    hint: { description: 'Help; by default an example of a date' },
    value: { description: 'Both days, as 2026-11-12/2026-11-18' },
    error: { description: 'A message from outside' },
    presets: { description: 'Ranges that are chosen with one press' },
  },
};
export default meta;

/** A stretch of days: orders to list, a trip to plan. For one day use `ds-date-picker`. */
export const Default: StoryObj = {
  render: (args) => html`<ds-date-range
    label=${args['label']}
    hint=${args['hint']}
    value=${args['value']}
    error=${args['error']}
    min=${args['min']}
    max=${args['max']}
    today=${args['today']}
    .presets=${args['presets']}
    ?required=${args['required']}
    ?disabled=${args['disabled']}
    ?readonly=${args['readonly']}
  ></ds-date-range>`,
};

/** Filled, without quick choices, wrong, disabled, read only, long words. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-date-range label="Orders between" value="2026-11-12/2026-11-18" today="2026-11-18" .presets=${PRESETS} required></ds-date-range>
    <ds-date-range label="Days of your trip" hint="Both days are part of the trip." today="2026-11-18"></ds-date-range>
    <ds-date-range label="Days of your trip" value="2026-12-20/2027-01-03" error="The train is full on these days. Please choose others." required></ds-date-range>
    <ds-date-range label="Card is valid" value="2026-01-01/2026-12-31" .presets=${PRESETS} disabled no-mark></ds-date-range>
    <ds-date-range label="Card is valid" value="2026-01-01/2026-12-31" readonly no-mark></ds-date-range>
    <ds-date-range
      label="Between which days should we keep your mail, your newspapers and your parcels at the post office?"
      hint="We keep them for four weeks at most. After that they go back to whoever sent them."
      .presets=${[{ id: 'long', label: 'From the day after tomorrow until the end of the school holidays', from: '2026-12-20', to: '2027-01-03' }]}
      required
    ></ds-date-range>
  </div>`,
};

export const RightToLeft = inRightToLeft(States);
export const Dark = inDark(States);
export const HighContrast = inHighContrast(States);
export const LargeText = inLargeText(States);
