/** Stories of `ds-card`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/badge.ts';
import '../register/button.ts';
import '../register/card.ts';
import '../register/grid.ts';
import '../register/icon.ts';
import '../register/stack.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Layout/Card',
  component: 'ds-card',
  parameters: { controls: { disable: false } },
};
export default meta;

/** For one thing among others: a heading, what there is to say, what can be done. */
export const Default: StoryObj = {
  args: { heading: 'Next delivery', 'heading-level': 2, eyebrow: 'Monday', href: '', tone: 'plain', content: 'Two parcels between 9 and 11.' },
  argTypes: {
    tone: { control: 'inline-radio', options: ['plain', 'accent'] },
    'heading-level': { control: { type: 'number', min: 1, max: 6 } },
  },
  render: (args) => html`<ds-card
    heading=${args['heading']}
    heading-level=${args['heading-level']}
    eyebrow=${args['eyebrow']}
    .href=${args['href'] || undefined}
    tone=${args['tone']}
  >
    <ds-icon slot="icon" name="calendar" size="medium"></ds-icon>
    <ds-badge slot="header" tone="info">On its way</ds-badge>
    ${args['content']}
    <ds-button slot="footer" variant="primary">Track</ds-button>
  </ds-card>`,
};

/** The heading is the link: for cards that lead to a page. */
export const Linked: StoryObj = {
  render: () => html`<ds-card heading="Orders" heading-level="3" href="#orders" tone="accent">Three open orders.</ds-card>`,
};

/** Cards of one row have the same height, and their footers stand on one line. */
export const Row: StoryObj = {
  render: () => html`<ds-grid>
    <ds-card heading="Short">One line.<ds-button slot="footer">Open</ds-button></ds-card>
    <ds-card heading="A heading that is long enough to need a second line on any screen">Text<ds-button slot="footer">Open</ds-button></ds-card>
  </ds-grid>`,
};

/** What can be done stands beside what there is to know, where there is room. */
export const ActionsBeside: StoryObj = {
  render: () => html`<ds-card heading="Next delivery" actions="beside">
    <p>Monday, between 9 and 11. Two parcels, to 18 Cedar Lane.</p>
    <ds-button slot="footer" variant="primary">Track</ds-button>
    <ds-button slot="footer">Another day</ds-button>
  </ds-card>`,
};

/** With everything, with little, linked, accented, and with long words. */
export const States: StoryObj = {
  render: () => html`<ds-stack>
    <ds-card heading="Next delivery" eyebrow="Monday">
      <ds-icon slot="icon" name="calendar" size="medium"></ds-icon>
      <ds-badge slot="header" tone="info">On its way</ds-badge>
      <p>Two parcels between 9 and 11.</p>
      <ds-button slot="footer" variant="primary">Track</ds-button>
      <ds-button slot="footer" variant="quiet">Another day</ds-button>
    </ds-card>
    <ds-grid>
      <ds-card>Without a heading: for a list or a form of a page with one thing on it.</ds-card>
      <ds-card heading="Orders" href="#orders" tone="accent">Three open orders.</ds-card>
      <ds-card heading="Donaudampfschifffahrtselektrizitätenhauptbetriebswerk" eyebrow="Donaudampfschifffahrtselektrizitätenhauptbetriebswerk">
        <ds-badge slot="header">Donaudampfschifffahrtselektrizitätenhauptbetriebswerk</ds-badge>
        Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft
      </ds-card>
    </ds-grid>
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
