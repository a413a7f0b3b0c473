/** Stories of `ds-tooltip`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import '../register/button.ts';
import '../register/icon.ts';
import '../register/tooltip.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';
import type { DsTooltip } from './ds-tooltip.ts';

const meta: Meta = {
  title: 'Design system/Feedback/Tooltip',
  component: 'ds-tooltip',
  parameters: { controls: { disable: false } },
  argTypes: { text: { control: 'text' }, side: { control: 'inline-radio', options: ['above', 'below'] } },
};
export default meta;

/** Shows a tooltip as if a pointer were on its control. */
const shown = ref((element) => {
  const tooltip = element as DsTooltip | undefined;
  void tooltip?.updateComplete.then(() => tooltip.show());
});

/** A shortcut or a word more about a control. Never what somebody needs to know. */
export const Default: StoryObj = {
  args: { text: 'Opens the print window of your browser', side: 'above' },
  render: (args) => html`<div class="story-stack">
    <p>Put the pointer on the button, or go to it with Tab.</p>
    <div><ds-button id="story-print">Print the list</ds-button><ds-tooltip for="story-print" side=${args['side']}>${args['text']}</ds-tooltip></div>
  </div>`,
};

/** Open, beside a button with an icon only, whose name is its label. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <p>The tooltip repeats the name of the icon and adds the keys.</p>
    <div>
      <ds-button id="story-find" label="Search" variant="quiet"><ds-icon name="search" size="medium"></ds-icon></ds-button>
      <ds-tooltip for="story-find" side="below" ${shown}>Search (Ctrl + K)</ds-tooltip>
    </div>
    <p>Text after it.</p>
  </div>`,
};

/** More than a line: it wraps, and stays on the screen. A popover is better for so much. */
export const LongText: StoryObj = {
  render: () => html`<div class="story-stack">
    <p>A very long word breaks.</p>
    <div>
      <ds-button id="story-word">Word of the day</ds-button>
      <ds-tooltip for="story-word" side="below" ${shown}>Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamte was once the title of a clerk.</ds-tooltip>
    </div>
  </div>`,
};

export const RightToLeft = inRightToLeft(States);
export const Dark = inDark(States);
export const HighContrast = inHighContrast(States);
export const LargeText = inLargeText(States);
