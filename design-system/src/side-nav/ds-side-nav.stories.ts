/** Stories of `ds-side-nav`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/side-nav.ts';
import { styleProperties } from '../styles/style-properties.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const ENTRIES = [
  { label: 'Home', href: '/', icon: 'home', exact: true },
  { label: 'Messages', href: '/messages', icon: 'mail', count: 3, countLabel: '3 unread messages' },
  {
    label: 'Library',
    icon: 'search',
    items: [
      { label: 'Books', href: '/library/books' },
      { label: 'Music', href: '/library/music' },
      { label: 'Reading room', href: '/library/room', count: 1, countLabel: '1 free seat' },
    ],
  },
  { label: 'Orders', href: '/orders', icon: 'bill', items: [{ label: 'Returns', href: '/orders/returns' }] },
];

const GROUPS = [
  ...ENTRIES,
  {
    heading: 'Your account',
    entries: [
      { label: 'Settings', href: '/settings', icon: 'settings' },
      { label: 'People you care for, and those who look after things for you', href: '/people', icon: 'people', count: 120, countLabel: '120 requests' },
    ],
  },
];

const meta: Meta = {
  title: 'Design system/Navigation/Side nav',
  component: 'ds-side-nav',
  parameters: { controls: { disable: false } },
  args: { label: 'Main menu', current: '/library/music', collapsible: true, collapsed: false, items: GROUPS },
  argTypes: { items: { control: 'object' } },
};
export default meta;

const column = styleProperties({ 'max-inline-size': '17rem' });

/** The parts of an app, beside the page on wide screens. */
export const Default: StoryObj = {
  render: (args) => html`<div ${column}>
    <ds-side-nav
      label=${args['label']}
      current=${args['current']}
      ?collapsible=${args['collapsible']}
      ?collapsed=${args['collapsed']}
      .items=${args['items']}
    ></ds-side-nav>
  </div>`,
};

/** Wide with groups, narrow, and without anything yet. */
export const States: StoryObj = {
  render: () => html`<div class="story-row">
    <div ${column}><ds-side-nav label="Wide" current="/messages" collapsible .items=${GROUPS}></ds-side-nav></div>
    <ds-side-nav label="Narrow" current="/library/books" collapsible collapsed .items=${GROUPS}></ds-side-nav>
    <ds-side-nav label="Nothing yet"></ds-side-nav>
  </div>`,
};

/** Room for the page: icons with their names below. */
export const Collapsed: StoryObj = {
  render: () => html`<ds-side-nav label="Main menu" current="/" collapsible collapsed .items=${ENTRIES}></ds-side-nav>`,
};

export const RightToLeft = inRightToLeft(States);
export const Dark = inDark(States);
export const HighContrast = inHighContrast(States);
export const LargeText = inLargeText(Default);
