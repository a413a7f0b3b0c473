/** Stories of `ds-icon`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { iconNames } from './icon-set.ts';
import '../register/icon.ts';

const meta: Meta = { title: 'Design system/Icon', component: 'ds-icon' };
export default meta;

/** The whole set. */
export const All: StoryObj = {
  render: () => html`<div class="story-row">${iconNames.map(
    (name) => html`<span><ds-icon size="medium" name=${name}></ds-icon> ${name}</span>`,
  )}</div>`,
};

/** It says its name where no text does. */
export const Named: StoryObj = {
  render: () => html`<ds-icon name="mail" size="large" label="New mail"></ds-icon>`,
};
