/** Stories of `ds-badge`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/badge.ts';
import '../register/icon.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Data/Badge',
  component: 'ds-badge',
  parameters: { controls: { disable: false } },
};
export default meta;

const TONES = ['neutral', 'info', 'success', 'warning', 'danger'];

/** For how one thing of many stands: an order, a book, a bill. */
export const Default: StoryObj = {
  args: { text: 'On its way', tone: 'info' },
  argTypes: { tone: { control: 'inline-radio', options: TONES } },
  render: (args) => html`<ds-badge tone=${args['tone']}>${args['text']}</ds-badge>`,
};

/** Each tone: the text says it, the color underlines it. */
export const Tones: StoryObj = {
  render: () => html`<div class="story-row">
    <ds-badge>Past</ds-badge><ds-badge tone="info">New</ds-badge><ds-badge tone="success">Paid</ds-badge>
    <ds-badge tone="warning">Due soon</ds-badge><ds-badge tone="danger">Overdue</ds-badge>
  </div>`,
};

/** With icons, with long text, and in a line of text. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <div class="story-row">
      <ds-badge>Past</ds-badge><ds-badge tone="info">New</ds-badge><ds-badge tone="success"><ds-icon name="check"></ds-icon>Paid</ds-badge>
      <ds-badge tone="warning"><ds-icon name="clock"></ds-icon>Due soon</ds-badge><ds-badge tone="danger"><ds-icon name="alert"></ds-icon>Overdue</ds-badge>
    </div>
    <div><ds-badge tone="warning">Waits at the desk until the next delivery of the bakery, which is on Tuesday at the earliest</ds-badge></div>
    <div><ds-badge tone="danger">Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamte</ds-badge></div>
    <p>Your order <ds-badge tone="success">Delivered</ds-badge> was left with a neighbor.</p>
  </div>`,
};

/** From right to left. */
export const RightToLeft = inRightToLeft(States);

/** On dark ground. */
export const Dark = inDark(States);

/** In high contrast. */
export const HighContrast = inHighContrast(States);

/** With text twice as large. */
export const LargeText = inLargeText(States);
