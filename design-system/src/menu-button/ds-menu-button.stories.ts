/** Stories of `ds-menu-button`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { iconNames } from '../icon/icon-set.ts';
import '../register/menu-button.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Actions/Menu button',
  component: 'ds-menu-button',
  parameters: { controls: { disable: false } },
};
export default meta;

const ACTIONS = [
  { id: 'profile', label: 'Profile', description: 'Name, phone, address', icon: 'user', href: '/profile' },
  { id: 'settings', label: 'Settings', icon: 'settings' },
  { separator: true },
  { id: 'out', label: 'Sign out', icon: 'sign-out' },
];

/** Opens it once it is drawn. */
const opened = ref((element: Element | undefined) => {
  const menu = element as HTMLElementTagNameMap['ds-menu-button'] | undefined;
  menu?.updateComplete.then(() => menu.renderRoot.querySelector<HTMLElement>('#button')?.click(), reportError);
});

/** A handful of actions that need no place of their own. */
export const Default: StoryObj = {
  args: { label: 'Sam Rivers', icon: 'user', variant: 'secondary', placement: 'start', hideLabel: false },
  argTypes: {
    icon: { control: 'select', options: iconNames },
    variant: { control: 'select', options: ['quiet', 'secondary'] },
    placement: { control: 'select', options: ['start', 'end'] },
  },
  render: (args) => html`<ds-menu-button
    label=${args['label']}
    icon=${args['icon']}
    variant=${args['variant']}
    placement=${args['placement']}
    ?hide-label=${args['hideLabel']}
    .items=${ACTIONS}
  ></ds-menu-button>`,
};

/** Open, with actions and links in groups. */
export const States: StoryObj = {
  render: () => html`<ds-menu-button label="Sam Rivers" icon="user" variant="secondary" .items=${ACTIONS} ${opened}></ds-menu-button>`,
};

/** One of several, such as the language. */
export const Choices: StoryObj = {
  render: () => html`<ds-menu-button
    label="Language"
    icon="globe"
    .items=${[
      { id: 'en', label: 'English', lang: 'en', checked: true },
      { id: 'es', label: 'Español', lang: 'es', checked: false },
    ]}
    ${opened}
  ></ds-menu-button>`,
};

/** The menu scrolls within the window; texts wrap. */
export const ManyItems: StoryObj = {
  render: () => html`<ds-menu-button
    label="Shops in the Kraftfahrzeughaftpflichtversicherungsgesellschaftsstrasse"
    .items=${Array.from({ length: 20 }, (_, index) => ({ id: String(index), label: `Kraftfahrzeughaftpflichtversicherungsgesellschaftsstrasse ${index + 1}` }))}
    ${opened}
  ></ds-menu-button>`,
};

/** From right to left. */
export const RightToLeft = inRightToLeft(States);

/** On dark ground. */
export const Dark = inDark(States);

/** In high contrast. */
export const HighContrast = inHighContrast(States);

/** With text twice as large. */
export const LargeText = inLargeText(States);
