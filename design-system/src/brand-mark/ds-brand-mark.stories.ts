/** Stories of `ds-brand-mark`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/brand-mark.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Layout/Brand mark',
  component: 'ds-brand-mark',
  parameters: { controls: { disable: false } },
};
export default meta;

/** Beside the name it stands for. */
export const Default: StoryObj = {
  render: () => html`<p><ds-brand-mark></ds-brand-mark> Northfield Health</p>`,
};

/** As small as in a browser’s tab and larger, in the color of the text, and on a strong ground. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <p>
      ${['1rem', '1.5rem', '2rem', '4rem'].map((size) => html`<ds-brand-mark .style=${`--ds-brand-mark-size: ${size}; margin: 0.5rem`}></ds-brand-mark>`)}
    </p>
    <p .style=${'padding: 1rem; background: var(--ds-color-primary); color: var(--ds-color-on-primary)'}><ds-brand-mark></ds-brand-mark> Northfield Health</p>
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
