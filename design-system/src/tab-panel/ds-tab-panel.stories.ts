/** Stories of `ds-tab-panel`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/tab-panel.ts';
import '../register/tabs.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Navigation/Tab panel',
  component: 'ds-tab-panel',
  parameters: { controls: { disable: false } },
  args: { label: 'Open' },
};
export default meta;

/** A panel belongs in tabs; its label names the tab. */
export const Default: StoryObj = {
  render: (args) => html`<ds-tabs label="Orders"><ds-tab-panel id="open" label=${args['label']}>Two open orders.</ds-tab-panel></ds-tabs>`,
};

/** With text, with a list, and with nothing yet. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-tabs label="With text"><ds-tab-panel id="text" label="Text"><p>Two open orders.</p></ds-tab-panel></ds-tabs>
    <ds-tabs label="With a list">
      <ds-tab-panel id="list" label="List"><ul><li>A table</li><li>Two chairs</li></ul></ds-tab-panel>
    </ds-tabs>
    <ds-tabs label="With nothing"><ds-tab-panel id="none" label="Drafts">No drafts yet.</ds-tab-panel></ds-tabs>
  </div>`,
};

export const RightToLeft = inRightToLeft(States);
export const Dark = inDark(States);
export const HighContrast = inHighContrast(States);
export const LargeText = inLargeText(States);
