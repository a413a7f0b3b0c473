/** Stories of `ds-app-header`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/app-header.ts';
import '../register/banner.ts';
import '../register/icon.ts';
import '../register/menu-button.ts';
import '../register/side-nav.ts';
import '../register/skip-link.ts';
import { styleProperties } from '../styles/style-properties.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Navigation/App header',
  component: 'ds-app-header',
  parameters: { controls: { disable: false }, layout: 'fullscreen' },
  args: { product: 'Oakwood Library', href: '#home', navigationLabel: 'Main menu', sticky: false, menuOpen: false },
};
export default meta;

const logo = html`<ds-icon slot="logo" name="home" size="medium"></ds-icon>`;
const links = html`
  <a slot="navigation" href="#books" aria-current="page">Books</a>
  <a slot="navigation" href="#events">Events</a>
  <a slot="navigation" href="#account">My loans</a>
`;
const actions = html`
  <ds-menu-button
    slot="actions"
    label="Language"
    icon="globe"
    placement="end"
    hide-label
    .items=${[
      { id: 'en', label: 'English', lang: 'en', checked: true },
      { id: 'es', label: 'Español', lang: 'es', checked: false },
    ]}
  ></ds-menu-button>
  <ds-menu-button
    slot="actions"
    label="Account of Sam Rivers"
    icon="user"
    placement="end"
    hide-label
    .items=${[{ id: 'out', label: 'Sign out', icon: 'sign-out' }]}
  ></ds-menu-button>
`;
const PLACES = [
  { label: 'Home', href: '/', icon: 'home', exact: true },
  { label: 'Messages', href: '/messages', icon: 'mail', count: 3, countLabel: '3 unread messages' },
  { label: 'Orders', href: '/orders', icon: 'bill' },
];
const columns = styleProperties({ display: 'grid', 'grid-template-columns': 'repeat(auto-fit, minmax(min(17rem, 100%), 1fr))', padding: '1rem' });

/** A site with a few main places; on a phone they are in the menu. */
export const Default: StoryObj = {
  render: (args) => html`<div>
    <ds-app-header
      product=${args['product']}
      href=${args['href']}
      navigation-label=${args['navigationLabel']}
      ?sticky=${args['sticky']}
      ?menu-open=${args['menuOpen']}
    >
      <ds-skip-link slot="skip" href="#page">Skip to the page</ds-skip-link>
      ${logo}${links}${actions}
    </ds-app-header>
    <div id="page" ${styleProperties({ padding: '1rem' })}><p>The page.</p></div>
  </div>`,
};

/** An app whose places stand beside the page, and in the menu on a phone; a note below the bar. */
export const WithSideNav: StoryObj = {
  render: () => html`<div>
    <ds-app-header product="Oakwood Library" href="#home" sticky>
      ${logo}
      <ds-side-nav slot="menu" current="/messages" .items=${PLACES}></ds-side-nav>
      ${actions}
      <ds-banner tone="info" label="Whose page this is">You are looking at the page of Robin.</ds-banner>
    </ds-app-header>
    <div ${columns}><p>The page.</p></div>
  </div>`,
};

/** A page before anyone has signed in: the name alone. */
export const NameOnly: StoryObj = {
  render: () => html`<ds-app-header product="Oakwood Library"></ds-app-header>`,
};

/** A name that is too long for a line, links, actions and a note. */
export const States: StoryObj = {
  render: () => html`<ds-app-header product="The friends of the Donaudampfschifffahrtselektrizitätenhauptbetriebswerk" href="#home">
    ${logo}${links}${actions}
    <ds-banner tone="warning" label="Opening hours">We close at two today.</ds-banner>
  </ds-app-header>`,
};

export const RightToLeft = inRightToLeft(Default);
export const Dark = inDark(WithSideNav);
export const HighContrast = inHighContrast(States);
export const LargeText = inLargeText(States);
