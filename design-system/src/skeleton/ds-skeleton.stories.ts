/** Stories of `ds-skeleton`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/skeleton.ts';
import '../register/stack.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Feedback/Skeleton',
  component: 'ds-skeleton',
  tags: ['keeps-loading'],
  parameters: { controls: { disable: false } },
};
export default meta;

/** While a page or a card gets its data. */
export const Default: StoryObj = {
  args: { label: 'Loading orders', lines: 3, variant: 'text' },
  argTypes: { variant: { control: 'inline-radio', options: ['text', 'card', 'list'] }, lines: { control: { type: 'number', min: 0, max: 12 } } },
  render: (args) => html`<ds-skeleton label=${args['label']} lines=${args['lines']} variant=${args['variant']}></ds-skeleton>`,
};

/** Each shape; one speaks, the others only show. */
export const States: StoryObj = {
  render: () => html`<ds-stack gap="6">
    <ds-skeleton label="Loading orders"></ds-skeleton>
    <ds-skeleton aria-hidden="true" lines="1"></ds-skeleton>
    <ds-skeleton aria-hidden="true" variant="list"></ds-skeleton>
    <ds-skeleton aria-hidden="true" variant="card" lines="4"></ds-skeleton>
  </ds-stack>`,
};

/** From right to left. */
export const RightToLeft = inRightToLeft(States);

/** On dark ground. */
export const Dark = inDark(States);

/** In high contrast. */
export const HighContrast = inHighContrast(States);

/** With text twice as large. */
export const LargeText = inLargeText(States);
