/** Stories of `ds-empty-state`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/button.ts';
import '../register/empty-state.ts';
import '../register/stack.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Feedback/Empty state',
  component: 'ds-empty-state',
  parameters: { controls: { disable: false } },
};
export default meta;

/** Where a list will be: says what is missing and what to do. */
export const Default: StoryObj = {
  args: { icon: 'calendar', heading: 'No orders yet', 'heading-level': 2, text: 'What you order shows up here.' },
  argTypes: { 'heading-level': { control: { type: 'number', min: 1, max: 6 } } },
  render: (args) => html`<ds-empty-state icon=${args['icon']} heading=${args['heading']} heading-level=${args['heading-level']}>
    ${args['text']}
    <ds-button slot="actions" variant="primary">Look around</ds-button>
  </ds-empty-state>`,
};

/** With everything, with text only, and with long words. */
export const States: StoryObj = {
  render: () => html`<ds-stack gap="5">
    <ds-empty-state icon="calendar" heading="No orders yet">
      What you order shows up here. You can change it until it is on its way, and send it back within a month.
      <ds-button slot="actions" variant="primary">Look around</ds-button>
      <ds-button slot="actions">How orders work</ds-button>
    </ds-empty-state>
    <ds-empty-state>Nothing found.</ds-empty-state>
    <ds-empty-state icon="search" heading="Nothing for Donaudampfschifffahrtselektrizitätenhauptbetriebswerk">
      Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft is not in the catalog.
    </ds-empty-state>
  </ds-stack>`,
};

/** The least it can be, for a small list. */
export const TextOnly: StoryObj = {
  render: () => html`<ds-empty-state>Nothing found.</ds-empty-state>`,
};

/** With a picture of the brand. */
export const Picture: StoryObj = {
  render: () => html`<ds-empty-state picture="messages" icon="mail" heading="No messages yet">
    What we write to each other shows up here.
    <ds-button slot="actions">See your orders</ds-button>
  </ds-empty-state>`,
};

/** From right to left. */
export const RightToLeft = inRightToLeft(States);

/** On dark ground. */
export const Dark = inDark(States);

/** In high contrast. */
export const HighContrast = inHighContrast(States);

/** With text twice as large. */
export const LargeText = inLargeText(States);
