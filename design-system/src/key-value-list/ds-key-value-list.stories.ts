/** Stories of `ds-key-value-list`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/badge.ts';
import '../register/card.ts';
import '../register/grid.ts';
import '../register/key-value-list.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Data/Key value list',
  component: 'ds-key-value-list',
  parameters: { controls: { disable: false } },
};
export default meta;

const ITEMS = [
  { label: 'Name', value: 'Sam Rivers' },
  { label: 'Books at home', value: 3 },
  { label: 'Status', value: html`<ds-badge tone="success">Active</ds-badge>` },
  { label: 'Branch', value: html`<a href="#branch">Market square</a>` },
  { label: 'A long address', value: '1200 Northwest Meadow Brook Parkway, Building C, Suite 4500' },
];

const LONG = [
  { label: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk', value: 'A long name' },
  { label: 'A long value', value: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft' },
];

/** For the facts of one thing: an order, a reader, a trip. */
export const Default: StoryObj = {
  args: { items: ITEMS, layout: 'rows' },
  argTypes: { layout: { control: 'inline-radio', options: ['rows', 'stacked'] }, items: { control: false } },
  render: (args) => html`<ds-key-value-list layout=${args['layout']} .items=${args['items']}></ds-key-value-list>`,
};

/** The value under its name, for long values. */
export const Stacked: StoryObj = {
  render: () => html`<ds-key-value-list layout="stacked" .items=${ITEMS}></ds-key-value-list>`,
};

/** In wide and narrow cards, stacked, with long words, and with nothing. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-card heading="Wide"><ds-key-value-list .items=${ITEMS}></ds-key-value-list></ds-card>
    <ds-grid min-column="14rem">
      <ds-card heading="Narrow"><ds-key-value-list .items=${ITEMS.slice(0, 3)}></ds-key-value-list></ds-card>
      <ds-card heading="Long words"><ds-key-value-list .items=${LONG}></ds-key-value-list></ds-card>
      <ds-card heading="Nothing"><ds-key-value-list></ds-key-value-list></ds-card>
    </ds-grid>
    <ds-key-value-list layout="stacked" .items=${ITEMS.slice(0, 2)}></ds-key-value-list>
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
