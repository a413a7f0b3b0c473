/** Stories of `ds-calendar`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/calendar.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Forms/Calendar',
  component: 'ds-calendar',
  parameters: { controls: { disable: false } },
  args: { value: '2026-11-25', min: '', max: '', today: '2026-11-18', from: '', to: '' },
  argTypes: {
    value: { description: 'The chosen day' },
    min: { description: 'The first day that can be chosen' },
    max: { description: 'The last day that can be chosen' },
    today: { description: 'The current day' },
    from: { description: 'First day of a range to show' },
    to: { description: 'Last day of a range to show' },
  },
};
export default meta;

const closedOnSundays = (iso: string) => (new Date(iso).getUTCDay() === 0 ? 'The library is closed on Sundays.' : '');

/** A month that stays on the page. In a form use `ds-date-picker`, which holds one. */
export const Default: StoryObj = {
  render: (args) =>
    html`<ds-calendar value=${args['value']} min=${args['min']} max=${args['max']} today=${args['today']} from=${args['from']} to=${args['to']}></ds-calendar>`,
};

/** Days that can't be chosen, limits, a range, and nothing chosen yet. */
export const States: StoryObj = {
  render: () => html`<div class="story-row">
    <ds-calendar today="2026-11-22" .isDisabled=${closedOnSundays}></ds-calendar>
    <ds-calendar value="2026-11-20" today="2026-11-18" min="2026-11-10" max="2026-11-27"></ds-calendar>
    <ds-calendar value="2026-11-12" from="2026-11-12" to="2026-11-25" today="2026-11-18"></ds-calendar>
  </div>`,
};

/** Weeks that start on Monday, names in another language. */
export const OtherLanguage: StoryObj = {
  render: () => html`<div lang="de"><ds-calendar value="2026-11-25" today="2026-11-18"></ds-calendar></div>`,
};

export const RightToLeft = inRightToLeft(States);
export const Dark = inDark(States);
export const HighContrast = inHighContrast(States);
export const LargeText = inLargeText(Default);
