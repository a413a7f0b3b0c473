/** Stories of `ds-print-sheet`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/print-sheet.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Data/Print sheet',
  component: 'ds-print-sheet',
  parameters: { controls: { disable: false } },
};
export default meta;

const FACTS = [
  { label: 'Customer', value: 'Ada Norman' },
  { label: 'Order', value: '2041' },
  { label: 'Printed', value: 'May 3, 2026' },
];

/** A document with letterhead; the footer and the page number stand in the margins on paper. */
export const Default: StoryObj = {
  args: { sender: 'Corner Shop', contact: '(555) 555-0100', heading: 'Receipt', footer: 'Ada Norman, order 2041', unnumbered: false },
  render: (args) => html`<ds-print-sheet
    sender=${args['sender']}
    contact=${args['contact']}
    heading=${args['heading']}
    footer=${args['footer']}
    ?unnumbered=${args['unnumbered']}
    .facts=${FACTS}
  ><p>One table and two chairs, delivered to the second floor.</p></ds-print-sheet>`,
};

/** A letter has neither title nor facts; long names break. */
export const States: StoryObj = {
  render: () => html`<div>
    <ds-print-sheet unnumbered sender="Corner Shop" contact="(555) 555-0100"><p>Dear Ada, your table is here.</p></ds-print-sheet>
    <ds-print-sheet
      sender="Kraftfahrzeughaftpflichtversicherungsgesellschaft"
      contact="(555) 555-0100"
      heading="Receipt of the Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
      .facts=${FACTS}
    ><p>One table.</p></ds-print-sheet>
  </div>`,
};

export const RightToLeft = inRightToLeft(States);
/** Paper stays light. */
export const Dark = inDark(States);
export const HighContrast = inHighContrast(States);
export const LargeText = inLargeText(States);
