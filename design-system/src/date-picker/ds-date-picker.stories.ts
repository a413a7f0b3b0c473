/** Stories of `ds-date-picker`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/date-picker.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Forms/Date picker',
  component: 'ds-date-picker',
  parameters: { controls: { disable: false } },
  args: {
    label: 'Day of pick-up',
    hint: '',
    value: '',
    error: '',
    min: '2026-11-18',
    max: '2027-05-31',
    today: '2026-11-18',
    required: true,
    disabled: false,
    readonly: false,
  },
  argTypes: {
    label: { description: 'Visible name of the field' },
    hint: { description: 'Help; by default an example of a date' },
    value: { description: 'The date, as 2026-11-25' },
    error: { description: 'A message from outside' },
    min: { description: 'The earliest date allowed' },
    max: { description: 'The latest date allowed' },
    today: { description: 'The current day' },
  },
};
export default meta;

const closedOnSundays = (iso: string) => (new Date(iso).getUTCDay() === 0 ? 'The bakery is closed on Sundays. Please choose another day.' : '');

/** A day to plan. For a date somebody knows by heart use `ds-date-field`. */
export const Default: StoryObj = {
  render: (args) => html`<ds-date-picker
    label=${args['label']}
    hint=${args['hint']}
    value=${args['value']}
    error=${args['error']}
    min=${args['min']}
    max=${args['max']}
    today=${args['today']}
    ?required=${args['required']}
    ?disabled=${args['disabled']}
    ?readonly=${args['readonly']}
    .isDisabled=${closedOnSundays}
  ></ds-date-picker>`,
};

/** Filled, optional, wrong, disabled, read only, long words. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-date-picker label="Day of pick-up" value="2026-11-25" today="2026-11-18" required></ds-date-picker>
    <ds-date-picker label="Second choice" hint="We use it if the first day is full." today="2026-11-18"></ds-date-picker>
    <ds-date-picker label="Day of pick-up" value="2026-11-22" error="That day is full. Please choose another one." required></ds-date-picker>
    <ds-date-picker label="Day of order" value="2026-11-18" disabled no-mark></ds-date-picker>
    <ds-date-picker label="Day of order" value="2026-11-18" readonly no-mark></ds-date-picker>
    <ds-date-picker
      label="On what day would you like to pick up the cakes, the bread and everything else that you ordered?"
      hint="We bake in the night, so everything is ready from seven in the morning. On the day before a holiday it may take longer."
      required
    ></ds-date-picker>
  </div>`,
};

/** Days and names of another language. */
export const OtherLanguage: StoryObj = {
  render: () => html`<div lang="es"><ds-date-picker label="Día de entrega" value="2026-11-25" today="2026-11-18" required></ds-date-picker></div>`,
};

export const RightToLeft = inRightToLeft(States);
export const Dark = inDark(States);
export const HighContrast = inHighContrast(States);
export const LargeText = inLargeText(States);
