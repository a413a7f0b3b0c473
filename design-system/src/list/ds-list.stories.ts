/** Stories of `ds-list`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/badge.ts';
import '../register/button.ts';
import '../register/icon.ts';
import '../register/list.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Data/List',
  component: 'ds-list',
  parameters: { controls: { disable: false } },
  args: { label: 'Orders', divided: true },
};
export default meta;

/** Things of one kind, newest or most important first; a whole row opens its page. */
export const Default: StoryObj = {
  render: (args) => html`<ds-list label=${args['label']} ?divided=${args['divided']}>
    <ds-list-item href="#1">A table<span slot="meta">3 May</span><span slot="trailing">$120.00</span></ds-list-item>
    <ds-list-item href="#2">Two chairs<span slot="meta">28 April</span><span slot="trailing">$84.00</span></ds-list-item>
    <ds-list-item href="#3">A lamp<span slot="meta">2 April</span><span slot="trailing">$31.50</span></ds-list-item>
  </ds-list>`,
};

/** Unread, current, a title that is long, and rows that open nothing. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-list label="Letters" divided>
      <ds-list-item href="#1" unread
        ><ds-icon slot="start" name="mail" size="medium"></ds-icon>A new letter<span slot="meta">Today</span
        ><ds-badge slot="trailing" tone="info">New</ds-badge></ds-list-item
      >
      <ds-list-item href="#2" current>A table<span slot="meta">3 May</span><span slot="trailing">$120.00</span></ds-list-item>
      <ds-list-item href="#3"
        >A title that is so long that it has to go on in a second or even a third line,
        Donaudampfschifffahrtselektrizitätenhauptbetriebswerk<span slot="meta">2 May</span></ds-list-item
      >
    </ds-list>
    <ds-list label="Parts">
      <ds-list-item>One</ds-list-item>
      <ds-list-item>Two<ds-button slot="trailing">Remove</ds-button></ds-list-item>
    </ds-list>
  </div>`,
};

/** Many rows: without lines it stays calm. */
export const Many: StoryObj = {
  render: () => html`<ds-list label="Books">
    ${Array.from({ length: 20 }, (_, index) => html`<ds-list-item href="#${index}">Book ${index + 1}<span slot="meta">Shelf ${(index % 4) + 1}</span></ds-list-item>`)}
  </ds-list>`,
};

export const RightToLeft = inRightToLeft(States);
export const Dark = inDark(States);
export const HighContrast = inHighContrast(States);
export const LargeText = inLargeText(States);
