/** Stories of `ds-cluster`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/badge.ts';
import '../register/button.ts';
import '../register/cluster.ts';
import '../register/stack.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Layout/Cluster',
  component: 'ds-cluster',
  parameters: { controls: { disable: false } },
};
export default meta;

/** For things of different widths side by side, such as buttons. */
export const Default: StoryObj = {
  args: { gap: '3', align: 'center', justify: 'start' },
  argTypes: {
    gap: { control: 'select', options: ['1', '2', '3', '4', '5', '6', '7', '8'] },
    align: { control: 'inline-radio', options: ['center', 'start', 'end', 'baseline', 'stretch'] },
    justify: { control: 'inline-radio', options: ['start', 'center', 'end', 'between'] },
  },
  render: (args) => html`<ds-cluster gap=${args['gap']} align=${args['align']} justify=${args['justify']}>
    <ds-button variant="primary">Borrow</ds-button>
    <ds-button>Put on my list</ds-button>
    <ds-badge tone="success">On the shelf</ds-badge>
  </ds-cluster>`,
};

/** Each way to spread along the line, and many children over several lines. */
export const States: StoryObj = {
  render: () => html`<ds-stack gap="5">
    ${(['start', 'center', 'end', 'between'] as const).map(
      (justify) =>
        html`<ds-cluster justify=${justify}><ds-button>Back</ds-button><span>${justify}</span><ds-button variant="primary">Next</ds-button></ds-cluster>`,
    )}
    <ds-cluster gap="2">${SHELVES.map((shelf) => html`<ds-badge>${shelf}</ds-badge>`)}</ds-cluster>
    <ds-cluster align="baseline"><strong>12</strong><span>books at home</span></ds-cluster>
  </ds-stack>`,
};

const SHELVES = [
  'Novels',
  'Poetry',
  'Travel',
  'Cooking',
  'History',
  'Gardens',
  'Music',
  'For children',
  'Maps',
  'Films',
  'Newspapers',
  'Local stories',
  'New this month',
];

/** From right to left. */
export const RightToLeft = inRightToLeft(States);

/** On dark ground. */
export const Dark = inDark(States);

/** In high contrast. */
export const HighContrast = inHighContrast(States);

/** With text twice as large. */
export const LargeText = inLargeText(States);
