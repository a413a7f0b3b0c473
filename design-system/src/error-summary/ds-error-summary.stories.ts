/** Stories of `ds-error-summary`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';
import '../register/error-summary.ts';
import '../register/text-field.ts';

const meta: Meta = {
  title: 'Design system/Forms/Error summary',
  component: 'ds-error-summary',
  parameters: { controls: { disable: false } },
};
export default meta;

const ERRORS = [
  { field: 'name', message: 'Name is missing. Please fill it in.' },
  { field: 'phone', message: 'Please enter ten digits.' },
];

/** Above a form that could not be sent; the links lead to the fields. */
export const Default: StoryObj = {
  args: { heading: 'There is a problem', headingLevel: 2, errors: ERRORS },
  argTypes: { errors: { control: 'object' } },
  render: (args) => html`<ds-error-summary
      heading=${args['heading']}
      heading-level=${args['headingLevel']}
      .errors=${args['errors'] as typeof ERRORS}
    ></ds-error-summary>
    <div class="story-stack">
      <ds-text-field id="name" label="Name" required error="Name is missing. Please fill it in."></ds-text-field>
      <ds-text-field id="phone" label="Phone" required error="Please enter ten digits."></ds-text-field>
    </div>`,
};

/** A problem that belongs to no field is plain text; many and long ones wrap. */
export const States: StoryObj = {
  render:
    () => html`<ds-error-summary heading="The order could not be sent" .errors=${[{ field: '', message: 'The shop closed a minute ago. Please order again tomorrow.' }]}></ds-error-summary>
    <ds-error-summary
      .errors=${[
        { field: 'a', message: 'Please choose a day.' },
        { field: 'b', message: 'Please say how many loaves of bread, how many rolls and how many cakes you would like us to put aside for you.' },
        { field: 'c', message: 'Donauwaldbäckereispezialitätenbestellformularzusammenfassungs is missing. Please fill it in.' },
        { field: 'd', message: 'Please enter an email address, like name@example.com.' },
      ]}
    ></ds-error-summary>`,
};

export const RightToLeft = inRightToLeft(States);
export const Dark = inDark(States);
export const HighContrast = inHighContrast(States);
export const LargeText = inLargeText(States);
