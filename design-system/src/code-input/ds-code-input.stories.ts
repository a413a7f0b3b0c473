/** Stories of `ds-code-input`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/code-input.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Forms/Code input',
  component: 'ds-code-input',
  parameters: { controls: { disable: false } },
};
export default meta;

/** A code from a text message or an app. */
export const Default: StoryObj = {
  args: {
    label: 'Code from the text message',
    hint: 'It has 6 digits. You can paste it.',
    length: 6,
    group: 3,
    kind: 'digits',
    value: '',
    error: '',
    required: true,
    disabled: false,
    readonly: false,
  },
  argTypes: {
    kind: { control: 'inline-radio', options: ['digits', 'alphanumeric'] },
    length: { control: { type: 'number', min: 4, max: 10 } },
    group: { control: { type: 'number', min: 0, max: 5 } },
  },
  render: (args) => html`<ds-code-input
    label=${args['label']}
    hint=${args['hint']}
    error=${args['error']}
    kind=${args['kind']}
    .length=${args['length']}
    .group=${args['group']}
    .value=${args['value']}
    ?required=${args['required']}
    ?disabled=${args['disabled']}
    ?readonly=${args['readonly']}
  ></ds-code-input>`,
};

/** Letters and digits in groups, as on a gift card. */
export const Letters: StoryObj = {
  render: () =>
    html`<ds-code-input label="Gift card" hint="Eight letters and digits, on the back of the card." kind="alphanumeric" length="8" group="4" value="K7PQ" required></ds-code-input>`,
};

/** Empty, begun, full, wrong, disabled, read only. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-code-input label="Empty" required></ds-code-input>
    <ds-code-input label="Begun" value="123" group="3" required></ds-code-input>
    <ds-code-input label="With an error" value="123456" group="3" required error="That is not the code we sent. Please try again."></ds-code-input>
    <ds-code-input label="Disabled" value="1234" length="4" disabled></ds-code-input>
    <ds-code-input label="Read only" value="1234" length="4" readonly no-mark></ds-code-input>
    <ds-code-input label="Many characters" kind="alphanumeric" length="12" group="4" value="AB12CD34EF56" no-mark></ds-code-input>
  </div>`,
};

/** From right to left; the code itself stays as it is. */
export const RightToLeft = inRightToLeft(States);
/** On dark ground. */
export const Dark = inDark(States);
/** In the colors of high contrast. */
export const HighContrast = inHighContrast(States);
/** With text twice as large. */
export const LargeText = inLargeText(States);
