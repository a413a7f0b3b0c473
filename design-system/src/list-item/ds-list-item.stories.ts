/** Stories of `ds-list-item`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../register/badge.ts';
import '../register/button.ts';
import '../register/icon.ts';
import '../register/list.ts';
import '../register/list-item.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Data/List item',
  component: 'ds-list-item',
  parameters: { controls: { disable: false } },
  args: { title: 'A table', meta: '3 May', trailing: '$120.00', href: '#2', current: false, unread: false },
};
export default meta;

/** One row of a list. */
export const Default: StoryObj = {
  render: (args) => html`<ds-list label="Orders">
    <ds-list-item href=${args['href'] || nothing} ?current=${args['current']} ?unread=${args['unread']}
      >${args['title']}<span slot="meta">${args['meta']}</span><span slot="trailing">${args['trailing']}</span></ds-list-item
    >
  </ds-list>`,
};

/** Plain, link, current, unread, with an icon, with a button. */
export const States: StoryObj = {
  render: () => html`<ds-list label="Orders" divided>
    <ds-list-item>Opens nothing<span slot="meta">3 May</span></ds-list-item>
    <ds-list-item href="#1">Opens a page<span slot="meta">3 May</span></ds-list-item>
    <ds-list-item href="#2" current>The page that is open</ds-list-item>
    <ds-list-item href="#3" unread>New to the reader<ds-badge slot="trailing" tone="info">New</ds-badge></ds-list-item>
    <ds-list-item href="#4"><ds-icon slot="start" name="bill" size="medium"></ds-icon>With an icon<span slot="trailing">$120.00</span></ds-list-item>
    <ds-list-item href="#5">With a button of its own<ds-button slot="trailing">Order again</ds-button></ds-list-item>
  </ds-list>`,
};

export const RightToLeft = inRightToLeft(States);
export const Dark = inDark(States);
export const HighContrast = inHighContrast(States);
export const LargeText = inLargeText(States);
