/** Stories of `ds-icon`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { iconNames } from './icon-set.ts';
import '../register/cluster.ts';
import '../register/grid.ts';
import '../register/icon.ts';
import '../register/stack.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Data/Icon',
  component: 'ds-icon',
  parameters: { controls: { disable: false } },
};
export default meta;

/** Beside a text that says the same: icons help to find it, and are never alone. */
export const Default: StoryObj = {
  args: { name: 'calendar', label: '', size: 'medium' },
  argTypes: {
    name: { control: 'select', options: iconNames },
    size: { control: 'inline-radio', options: ['small', 'medium', 'large'] },
  },
  render: (args) => html`<ds-icon name=${args['name']} label=${args['label']} size=${args['size']}></ds-icon>`,
};

/** The whole set with its names. */
export const All: StoryObj = {
  render: () => html`<ds-grid min-column="10rem" gap="3">
    ${iconNames.toSorted().map((name) => html`<ds-cluster gap="2"><ds-icon size="medium" name=${name}></ds-icon><span>${name}</span></ds-cluster>`)}
  </ds-grid>`,
};

/** The three sizes, in text of any size and color, and those that turn around from right to left. */
export const States: StoryObj = {
  render: () => html`<ds-stack>
    <ds-cluster><ds-icon name="home"></ds-icon><ds-icon name="home" size="medium"></ds-icon><ds-icon name="home" size="large"></ds-icon></ds-cluster>
    <h2><ds-icon name="printer"></ds-icon> As large as a heading</h2>
    <p><ds-icon name="clock"></ds-icon> As large as a paragraph, with <a href="#there">a link <ds-icon name="external"></ds-icon></a></p>
    <ds-cluster>${['chevron-left', 'chevron-right', 'external', 'send', 'sign-out'].map((name) => html`<ds-icon size="medium" name=${name}></ds-icon>`)}</ds-cluster>
    <ds-icon name="mail" size="large" label="New mail"></ds-icon>
  </ds-stack>`,
};

/** Without a text beside it, it says what it means. */
export const Named: StoryObj = {
  render: () => html`<ds-icon name="mail" size="large" label="New mail"></ds-icon>`,
};

/** From right to left. */
export const RightToLeft = inRightToLeft(States);

/** On dark ground. */
export const Dark = inDark(States);

/** In high contrast. */
export const HighContrast = inHighContrast(States);

/** With text twice as large. */
export const LargeText = inLargeText(States);
