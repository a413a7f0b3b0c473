/** Stories of `ds-breadcrumbs`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/breadcrumbs.ts';
import { styleProperties } from '../styles/style-properties.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const SHORT = [{ label: 'Home', href: '#home' }, { label: 'Orders', href: '#orders' }, { label: 'Order 1042' }];
const LONG = [
  { label: 'Home', href: '#home' },
  { label: 'Library', href: '#library' },
  { label: 'Books', href: '#books' },
  { label: 'Cooking and baking', href: '#cooking' },
  { label: 'Bread for every day', href: '#bread' },
];

const meta: Meta = {
  title: 'Design system/Navigation/Breadcrumbs',
  component: 'ds-breadcrumbs',
  parameters: { controls: { disable: false } },
  args: { label: 'You are here', items: LONG },
  argTypes: { items: { control: 'object' } },
};
export default meta;

/** Pages that lie more than two levels below the start. */
export const Default: StoryObj = {
  render: (args) => html`<ds-breadcrumbs label=${args['label']} .items=${args['items']}></ds-breadcrumbs>`,
};

/** A short way, a long one, and names that need more than a line. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-breadcrumbs label="A short way" .items=${SHORT}></ds-breadcrumbs>
    <ds-breadcrumbs label="A long way" .items=${LONG}></ds-breadcrumbs>
    <ds-breadcrumbs
      label="Long names"
      .items=${[
        { label: 'Home', href: '#home' },
        { label: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamten', href: '#long' },
        { label: 'A page whose name is so long that it goes on in a second line wherever it stands' },
      ]}
    ></ds-breadcrumbs>
  </div>`,
};

/** In a narrow place the middle of the way folds into a button. */
export const Narrow: StoryObj = {
  render: () => html`<div ${styleProperties({ 'max-inline-size': '20rem' })}>
    <ds-breadcrumbs label="A long way" .items=${LONG}></ds-breadcrumbs>
  </div>`,
};

export const RightToLeft = inRightToLeft(States);
export const Dark = inDark(States);
export const HighContrast = inHighContrast(States);
export const LargeText = inLargeText(States);
