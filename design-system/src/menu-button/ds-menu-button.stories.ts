/** Stories of `ds-menu-button`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/menu-button.ts';

const meta: Meta = { title: 'Design system/Menu button', component: 'ds-menu-button' };
export default meta;

/** One of several, such as the language. */
export const Choices: StoryObj = {
  render: () => html`<ds-menu-button label="Language" icon="globe" .items=${[
    { id: 'en', label: 'English', lang: 'en', checked: true },
    { id: 'es', label: 'Español', lang: 'es', checked: false },
  ]}></ds-menu-button>`,
};

/** Actions and links in groups. */
export const Actions: StoryObj = {
  render: () => html`<ds-menu-button label="Sam Rivers" icon="user" variant="secondary" .items=${[
    { id: 'profile', label: 'Profile', description: 'Name, phone, address', icon: 'user', href: '#profile' },
    { id: 'settings', label: 'Settings', icon: 'settings' },
    { separator: true },
    { id: 'out', label: 'Sign out', icon: 'sign-out' },
  ]}></ds-menu-button>`,
};
