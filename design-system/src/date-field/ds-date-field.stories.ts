/** Stories of `ds-date-field`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/date-field.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Forms/Date field',
  component: 'ds-date-field',
  parameters: { controls: { disable: false } },
  args: {
    label: 'Date of birth',
    hint: 'As on your library card',
    value: '',
    error: '',
    min: '1900-01-01',
    max: '2026-11-25',
    required: true,
    disabled: false,
    readonly: false,
  },
  argTypes: {
    label: { description: 'Visible name of the group' },
    hint: { description: 'Help shown with the fields' },
    value: { description: 'The date, as 1984-03-27' },
    error: { description: 'A message from outside' },
    min: { description: 'The earliest date allowed' },
    max: { description: 'The latest date allowed' },
  },
};
export default meta;

/** A date somebody knows by heart: of birth, of a wedding. For a day to plan use `ds-date-picker`. */
export const Default: StoryObj = {
  render: (args) => html`<ds-date-field
    label=${args['label']}
    hint=${args['hint']}
    value=${args['value']}
    error=${args['error']}
    min=${args['min']}
    max=${args['max']}
    autocomplete="bday"
    ?required=${args['required']}
    ?disabled=${args['disabled']}
    ?readonly=${args['readonly']}
  ></ds-date-field>`,
};

/** Filled, optional, wrong, disabled, read only, long words. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-date-field label="Date of birth" hint="As on your library card" value="1984-03-27" required autocomplete="bday"></ds-date-field>
    <ds-date-field label="Wedding day"></ds-date-field>
    <ds-date-field label="Date on the ticket" value="2031-02-11" error="We found no ticket of that day. Please check the date." required></ds-date-field>
    <ds-date-field label="Customer since" value="2019-07-01" disabled no-mark></ds-date-field>
    <ds-date-field label="First order" value="2019-07-04" readonly no-mark></ds-date-field>
    <ds-date-field
      label="On what day did you first borrow a book, a game, a film or an instrument from one of our libraries?"
      hint="If you do not remember the day, the first of the month is fine. You find it on the back of your card, above the stripe."
      required
    ></ds-date-field>
  </div>`,
};

/** Day first, where the language has it so. */
export const DayFirst: StoryObj = {
  render: () => html`<div lang="en-GB"><ds-date-field label="Date of birth" value="1984-03-27" required></ds-date-field></div>`,
};

export const RightToLeft = inRightToLeft(States);
export const Dark = inDark(States);
export const HighContrast = inHighContrast(States);
export const LargeText = inLargeText(States);
