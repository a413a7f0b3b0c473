/** Stories of `ds-accordion-item`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/accordion-item.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Navigation/Accordion item',
  component: 'ds-accordion-item',
  parameters: { controls: { disable: false } },
  args: { heading: 'How long may I keep a book?', note: '', open: false, headingLevel: 3 },
  argTypes: { headingLevel: { control: { type: 'number', min: 2, max: 6 } } },
};
export default meta;

/** One section that stands alone: details that few readers need. */
export const Default: StoryObj = {
  render: (args) => html`<ds-accordion-item
    heading=${args['heading']}
    note=${args['note']}
    heading-level=${args['headingLevel']}
    ?open=${args['open']}
  >
    <p>Four weeks. You can ask for two more if nobody waits for it.</p>
  </ds-accordion-item>`,
};

/** Closed, open, with a note. */
export const States: StoryObj = {
  render: () => html`<div>
    <ds-accordion-item heading="Closed"><p>Not seen, but found and printed.</p></ds-accordion-item>
    <ds-accordion-item heading="Open" open><p>This can be read.</p></ds-accordion-item>
    <ds-accordion-item heading="With a note" note="2 of 3 done"><p>The third is missing.</p></ds-accordion-item>
  </div>`,
};

export const RightToLeft = inRightToLeft(States);
export const Dark = inDark(States);
export const HighContrast = inHighContrast(States);
export const LargeText = inLargeText(States);
