/** Stories of `ds-rating-scale`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/rating-scale.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Forms/Rating scale',
  component: 'ds-rating-scale',
  parameters: { controls: { disable: false } },
};
export default meta;

/** How likely, how much, how well: one number of a few. */
export const Default: StoryObj = {
  args: {
    label: 'Would you tell a friend about our library?',
    hint: '',
    min: 0,
    max: 10,
    lowLabel: 'Surely not',
    highLabel: 'Surely',
    value: '8',
    error: '',
    required: true,
    disabled: false,
    readonly: false,
  },
  argTypes: { min: { control: { type: 'number', min: 0, max: 1 } }, max: { control: { type: 'number', min: 2, max: 10 } } },
  render: (args) => html`<ds-rating-scale
    label=${args['label']}
    hint=${args['hint']}
    error=${args['error']}
    low-label=${args['lowLabel']}
    high-label=${args['highLabel']}
    .min=${args['min']}
    .max=${args['max']}
    .value=${args['value']}
    ?required=${args['required']}
    ?disabled=${args['disabled']}
    ?readonly=${args['readonly']}
  ></ds-rating-scale>`,
};

/** Five steps are enough for most questions. */
export const FiveSteps: StoryObj = {
  render: () => html`<ds-rating-scale label="How was your meal?" min="1" max="5" low-label="Bad" high-label="Very good" value="4"></ds-rating-scale>`,
};

/** Nothing chosen, wrong, disabled, read only. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-rating-scale label="Nothing chosen" low-label="Not at all" high-label="Very much"></ds-rating-scale>
    <ds-rating-scale label="Chosen" hint="0 is the least." value="7" low-label="Not at all" high-label="Very much" no-mark></ds-rating-scale>
    <ds-rating-scale label="With an error" error="Please choose a number." min="1" max="5" low-label="Bad" high-label="Very good" required></ds-rating-scale>
    <ds-rating-scale label="Disabled" min="1" max="5" value="2" low-label="Bad" high-label="Very good" disabled></ds-rating-scale>
    <ds-rating-scale label="Read only" min="1" max="5" value="5" low-label="Bad" high-label="Very good" readonly no-mark></ds-rating-scale>
  </div>`,
};

/** Long words at the ends wrap. */
export const LongText: StoryObj = {
  render: () => html`<ds-rating-scale
    label="When you think of the whole trip, from the first look at the timetable to the way home: how easy was it?"
    low-label="So hard that I would rather not travel again"
    high-label="Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter"
    value="3"
  ></ds-rating-scale>`,
};

/** From right to left. */
export const RightToLeft = inRightToLeft(States);
/** On dark ground. */
export const Dark = inDark(States);
/** In the colors of high contrast. */
export const HighContrast = inHighContrast(States);
/** With text twice as large. */
export const LargeText = inLargeText(States);
