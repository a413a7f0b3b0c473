/** Stories of `ds-table`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/badge.ts';
import '../register/table.ts';

const meta: Meta = { title: 'Design system/Table', component: 'ds-table' };
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
</table>`;

/** A real table; narrow, each row is a card. */
export const Wide: StoryObj = {
  render: () => html`<ds-table>${TABLE}</ds-table>`,
};

/** The same where there is little room. */
export const Narrow: StoryObj = {
  render: () => html`<div style="max-inline-size: 20rem"><ds-table caption-hidden>${TABLE}</ds-table></div>`,
};
