/** Stories of `ds-bottom-nav`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/bottom-nav.ts';
import { styleProperties } from '../styles/style-properties.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const ENTRIES = [
  { label: 'Home', href: '/', icon: 'home', exact: true },
  { label: 'Events', href: '/events', icon: 'calendar' },
  { label: 'Messages', href: '/messages', icon: 'mail', count: 3, countLabel: '3 unread messages' },
  { label: 'Orders', href: '/orders', icon: 'bill' },
  { label: 'You', href: '/you', icon: 'user' },
];

const meta: Meta = {
  title: 'Design system/Navigation/Bottom nav',
  component: 'ds-bottom-nav',
  parameters: { controls: { disable: false } },
  args: { label: 'Main menu', current: '/events', items: ENTRIES },
  argTypes: { items: { control: 'object' } },
};
export default meta;

const page = styleProperties({ 'min-block-size': '20rem' });

/** An app on a phone with three to five main places. */
export const Default: StoryObj = {
  render: (args) => html`<div>
    <p ${page}>The page.</p>
    <ds-bottom-nav label=${args['label']} current=${args['current']} .items=${args['items']}></ds-bottom-nav>
  </div>`,
};

/** More than there is room for: the fifth place opens the rest. */
export const More: StoryObj = {
  render: () => html`<div>
    <p ${page}>The page.</p>
    <ds-bottom-nav
      current="/orders"
      .items=${[...ENTRIES, { label: 'Help', href: '/help', icon: 'phone' }, { label: 'Letters', href: '/letters', icon: 'mail', count: 2, countLabel: '2 unread letters' }]}
    ></ds-bottom-nav>
  </div>`,
};

/** Three entries, long names, a large count, and a page that no entry leads to. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-bottom-nav label="Five" current="/" .items=${ENTRIES}></ds-bottom-nav>
    <ds-bottom-nav
      label="Three"
      current="/letters/7"
      .items=${[
        { label: 'Home', href: '/', icon: 'home', exact: true },
        { label: 'Letters and parcels', href: '/letters', icon: 'mail', count: 140, countLabel: '140 unread letters' },
        { label: 'Einstellungsmöglichkeiten', href: '/settings', icon: 'settings' },
      ]}
    ></ds-bottom-nav>
    <ds-bottom-nav label="None current" current="/elsewhere" .items=${ENTRIES}></ds-bottom-nav>
  </div>`,
};

export const RightToLeft = inRightToLeft(States);
export const Dark = inDark(States);
export const HighContrast = inHighContrast(States);
export const LargeText = inLargeText(Default);
