/** Stories of `ds-stack`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/badge.ts';
import '../register/button.ts';
import '../register/card.ts';
import '../register/stack.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Layout/Stack',
  component: 'ds-stack',
  parameters: { controls: { disable: false } },
};
export default meta;

/** For everything that stands one below the other. */
export const Default: StoryObj = {
  args: { gap: '4', align: 'stretch' },
  argTypes: {
    gap: { control: 'select', options: ['1', '2', '3', '4', '5', '6', '7', '8'] },
    align: { control: 'inline-radio', options: ['stretch', 'start', 'center', 'end'] },
  },
  render: (args) => html`<ds-stack gap=${args['gap']} align=${args['align']}>
    <ds-card heading="Rye bread">Baked this morning.</ds-card>
    <ds-card heading="Rolls">Two dozen left.</ds-card>
    <ds-button>Order for tomorrow</ds-button>
  </ds-stack>`,
};

/** A wide gap between groups, a narrow one inside them, and each alignment. */
export const States: StoryObj = {
  render: () => html`<ds-stack gap="6">
    <ds-stack gap="1">
      <strong>Narrow gap</strong>
      <p>The lines belong together.</p>
      <p hidden>A hidden child leaves no hole.</p>
      <p>Margins of the page's own paragraphs do not add to it.</p>
    </ds-stack>
    <ds-stack gap="3" align="start"><ds-badge>start</ds-badge><ds-badge tone="info">of the line</ds-badge></ds-stack>
    <ds-stack gap="3" align="center"><ds-badge>in the</ds-badge><ds-badge tone="info">center of the line</ds-badge></ds-stack>
    <ds-stack gap="3" align="end"><ds-badge>end</ds-badge><ds-badge tone="info">of the line</ds-badge></ds-stack>
    <ds-stack gap="2"><p>Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft</p></ds-stack>
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
