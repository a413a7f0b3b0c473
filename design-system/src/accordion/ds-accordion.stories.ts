/** Stories of `ds-accordion`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/accordion.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Navigation/Accordion',
  component: 'ds-accordion',
  parameters: { controls: { disable: false } },
  args: { headingLevel: 3, single: false, toggleAll: true },
  argTypes: { headingLevel: { control: { type: 'number', min: 2, max: 6 } } },
};
export default meta;

const questions = html`
  <ds-accordion-item heading="When does the library open?">
    <p>Monday to Friday from 9 to 7, Saturday from 10 to 4.</p>
  </ds-accordion-item>
  <ds-accordion-item heading="How long may I keep a book?">
    <p>Four weeks. You can ask for two more if nobody waits for it.</p>
  </ds-accordion-item>
  <ds-accordion-item heading="What does it cost?">
    <p>Nothing. If a book is late, we send you a letter first.</p>
  </ds-accordion-item>
`;

/** Questions and answers of which people read one or two. */
export const Default: StoryObj = {
  render: (args) => html`<ds-accordion heading-level=${args['headingLevel']} ?single=${args['single']} ?toggle-all=${args['toggleAll']}>
    ${questions}
  </ds-accordion>`,
};

/** Open, closed, with a note, and with a heading that is long. */
export const States: StoryObj = {
  render: () => html`<ds-accordion toggle-all>
    <ds-accordion-item heading="Your order" note="3 of 4 parts sent" open>
      <p>The table and two chairs are on their way. The lamp follows on Friday.</p>
    </ds-accordion-item>
    <ds-accordion-item heading="Delivery" note="Friday"><p>Between 9 and 12.</p></ds-accordion-item>
    <ds-accordion-item
      heading="A question that is so long that it has to go on in a second or even a third line, Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamten"
    >
      <p>And a short answer.</p>
    </ds-accordion-item>
    <ds-accordion-item heading="Nothing inside"></ds-accordion-item>
  </ds-accordion>`,
};

/** One open section at a time, where the sections are alternatives. */
export const Single: StoryObj = {
  render: () => html`<ds-accordion single>${questions}</ds-accordion>`,
};

export const RightToLeft = inRightToLeft(States);
export const Dark = inDark(States);
export const HighContrast = inHighContrast(States);
export const LargeText = inLargeText(States);
