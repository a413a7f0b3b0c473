/** Stories of `ds-sparkline`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/sparkline.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Charts/Sparkline',
  component: 'ds-sparkline',
  parameters: { controls: { disable: false } },
  args: { label: 'Loaves a day', unit: '', text: '' },
};
export default meta;

const VALUES = [96, 120, 88, 154, 140, 176, 203];

/** Beside a number, to show where it comes from. */
export const Default: StoryObj = {
  render: (args) => html`<p>203 loaves <ds-sparkline label=${args['label']} unit=${args['unit']} text=${args['text']} .values=${VALUES}></ds-sparkline></p>`,
};

/** With a range, flat, one value, none, in larger text. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <p>In range <ds-sparkline label="Loaves" low="90" high="160" .values=${VALUES}></ds-sparkline></p>
    <p>Always the same <ds-sparkline label="Loaves" .values=${[40, 40, 40]}></ds-sparkline></p>
    <p>One value <ds-sparkline label="Loaves" .values=${[40]}></ds-sparkline></p>
    <p>None yet <ds-sparkline label="Loaves" .values=${[]}></ds-sparkline></p>
    <h2>As large as the text <ds-sparkline label="Loaves" .values=${VALUES.toReversed()}></ds-sparkline></h2>
  </div>`,
};

export const RightToLeft = inRightToLeft(States);
export const Dark = inDark(States);
export const HighContrast = inHighContrast(States);
export const LargeText = inLargeText(States);
