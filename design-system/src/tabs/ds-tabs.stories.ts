/** Stories of `ds-tabs`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/tabs.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Navigation/Tabs',
  component: 'ds-tabs',
  parameters: { controls: { disable: false } },
  args: { label: 'Orders', selected: 'open', activation: 'automatic', orientation: 'horizontal' },
  argTypes: {
    selected: { control: 'inline-radio', options: ['open', 'past', 'drafts'] },
    activation: { control: 'inline-radio', options: ['automatic', 'manual'] },
    orientation: { control: 'inline-radio', options: ['horizontal', 'vertical'] },
  },
};
export default meta;

const panels = html`
  <ds-tab-panel id="open" label="Open"><p>Two open orders.</p></ds-tab-panel>
  <ds-tab-panel id="past" label="Past"><p>Ten past orders.</p></ds-tab-panel>
  <ds-tab-panel id="drafts" label="Drafts"><p>No drafts.</p></ds-tab-panel>
`;
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'].map(
  (month) => html`<ds-tab-panel id=${month.toLowerCase()} label=${month}><p>What happens in ${month}.</p></ds-tab-panel>`,
);

/** Parts of one thing that are read one at a time. Left and right choose. */
export const Default: StoryObj = {
  render: (args) => html`<ds-tabs
    label=${args['label']}
    selected=${args['selected']}
    activation=${args['activation']}
    orientation=${args['orientation']}
    >${panels}</ds-tabs
  >`,
};

/** Few tabs, more than have room, a long name, and a column. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-tabs label="Orders">${panels}</ds-tabs>
    <ds-tabs label="Months" selected="may">${months}</ds-tabs>
    <ds-tabs label="Long names">
      <ds-tab-panel id="long" label="Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamten"><p>A long word.</p></ds-tab-panel>
      <ds-tab-panel id="short" label="Short"><p>A short one.</p></ds-tab-panel>
    </ds-tabs>
    <ds-tabs label="Orders, vertical" orientation="vertical" selected="past">${panels}</ds-tabs>
  </div>`,
};

/** Enter or Space chooses: for panels that take a while to load. */
export const Manual: StoryObj = {
  render: () => html`<ds-tabs label="Orders" activation="manual">${panels}</ds-tabs>`,
};

/** A column, for many tabs or long names; up and down choose. */
export const Vertical: StoryObj = {
  render: () => html`<ds-tabs label="Months" orientation="vertical">${months}</ds-tabs>`,
};

export const RightToLeft = inRightToLeft(States);
export const Dark = inDark(States);
export const HighContrast = inHighContrast(States);
export const LargeText = inLargeText(States);
