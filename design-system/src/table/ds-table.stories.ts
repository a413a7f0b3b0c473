/** Stories of `ds-table`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/badge.ts';
import '../register/table.ts';
import { styleProperties } from '../styles/style-properties.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Data/Table',
  component: 'ds-table',
  parameters: { controls: { disable: false } },
  args: { captionHidden: false },
};
export default meta;

const TABLE = html`<table>
  <caption>Lines of the bill</caption>
  <thead>
    <tr><th scope="col">What</th><th scope="col">When</th><th scope="col" class="number">Amount</th></tr>
  </thead>
  <tbody>
    <tr><th scope="row">Table</th><td>3 May</td><td class="number">$120.00</td></tr>
    <tr><th scope="row">Delivery to the second floor</th><td>4 May</td><td class="number">$9.50</td></tr>
  </tbody>
  <tfoot>
    <tr><th scope="row" colspan="2">Total</th><td class="number">$129.50</td></tr>
  </tfoot>
</table>`;

const LONG = html`<table>
  <caption>What the shop wrote</caption>
  <thead><tr><th scope="col">Order</th><th scope="col">A note for the person at the door</th><th scope="col">State</th></tr></thead>
  <tbody>
    <tr>
      <th scope="row">Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunter</th>
      <td>Please ring twice and leave the parcel with the neighbors on the second floor if nobody opens.</td>
      <td><ds-badge tone="warning">Late</ds-badge></td>
    </tr>
  </tbody>
</table>`;

/** A short table that the page writes itself; to sort or select rows take `ds-data-table`. */
export const Default: StoryObj = {
  render: (args) => html`<ds-table ?caption-hidden=${args['captionHidden']}>${TABLE}</ds-table>`,
};

/** With a hidden caption, and with long text. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack"><ds-table>${TABLE}</ds-table><ds-table caption-hidden>${LONG}</ds-table></div>`,
};

/** Where there is little room each row is a card. */
export const Narrow: StoryObj = {
  render: () =>
    html`<div class="story-stack" ${styleProperties({ 'max-inline-size': '20rem' })}><ds-table caption-hidden>${TABLE}</ds-table><ds-table>${LONG}</ds-table></div>`,
};

export const RightToLeft = inRightToLeft(States);
export const Dark = inDark(States);
export const HighContrast = inHighContrast(States);
export const LargeText = inLargeText(States);
