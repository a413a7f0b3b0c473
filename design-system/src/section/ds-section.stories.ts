/** Stories of `ds-section`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/button.ts';
import '../register/card.ts';
import '../register/grid.ts';
import '../register/section.ts';
import '../register/stack.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Layout/Section',
  component: 'ds-section',
  parameters: { controls: { disable: false } },
};
export default meta;

/** For each part of a long page. */
export const Default: StoryObj = {
  args: { heading: 'Books at home', 'heading-level': 2, description: 'Bring them back to any branch, or renew them here.', region: false },
  argTypes: { 'heading-level': { control: { type: 'number', min: 1, max: 6 } } },
  render: (args) => html`<ds-section
    heading=${args['heading']}
    heading-level=${args['heading-level']}
    description=${args['description']}
    ?region=${args['region']}
  >
    <ds-button slot="actions">Renew all</ds-button>
    <ds-card>Three books, due on May 3.</ds-card>
  </ds-section>`,
};

/** Each rank of heading, with and without the rest, and with long words. */
export const States: StoryObj = {
  render: () => html`<ds-stack gap="7">
    <ds-section heading="Heading alone" heading-level="2"><p>The content follows.</p></ds-section>
    <ds-section heading="With everything" description="One sentence says what is here.">
      <ds-button slot="actions" variant="quiet">Show all</ds-button>
      <ds-button slot="actions">Add a book</ds-button>
      <ds-grid min-column="12rem">
        <ds-card heading="Novels" heading-level="3">Four</ds-card>
        <ds-card heading="Maps" heading-level="3">None</ds-card>
      </ds-grid>
    </ds-section>
    <ds-section heading="A smaller part" heading-level="3">
      <p slot="description">With a <a href="#rules">link to the rules</a> in its description.</p>
      <p>Text of the part.</p>
      <ds-section heading="A part of that part" heading-level="4"><p>Text.</p></ds-section>
    </ds-section>
    <ds-section
      heading="Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamte"
      description="Words this long break, and the heading and the buttons stand below each other where there is little room for both."
    >
      <ds-button slot="actions">Look it up in the dictionary</ds-button>
    </ds-section>
  </ds-stack>`,
};

/** As a landmark: for the few parts a reader jumps to. */
export const Region: StoryObj = {
  render: () => html`<ds-section region heading="Opening hours"><p>Monday to Friday, nine to six.</p></ds-section>`,
};

/** From right to left. */
export const RightToLeft = inRightToLeft(States);

/** On dark ground. */
export const Dark = inDark(States);

/** In high contrast. */
export const HighContrast = inHighContrast(States);

/** With text twice as large. */
export const LargeText = inLargeText(States);
