/** Stories of `ds-button`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/button.ts';
import '../register/icon.ts';

const meta: Meta = { title: 'Design system/Button', component: 'ds-button' };
export default meta;

/** One primary per view; the others beside it. */
export const Variants: StoryObj = {
  render: () => html`<div class="story-row">
    <ds-button variant="primary">Book a visit</ds-button>
    <ds-button>Print</ds-button>
    <ds-button variant="quiet">Cancel</ds-button>
    <ds-button variant="danger">Cancel the visit</ds-button>
  </div>`,
};

/** An icon underlines the text, or stands alone with a name. */
export const WithIcons: StoryObj = {
  render: () => html`<div class="story-row">
    <ds-button><ds-icon slot="start" name="printer"></ds-icon>Print</ds-button>
    <ds-button label="Close"><ds-icon name="close"></ds-icon></ds-button>
    <ds-button variant="primary" size="large">Go on<ds-icon slot="end" name="chevron-right"></ds-icon></ds-button>
  </div>`,
};

/** Busy keeps its width and the focus. */
export const States: StoryObj = {
  render: () => html`<div class="story-row">
    <ds-button variant="primary" busy>Save</ds-button>
    <ds-button disabled>Save</ds-button>
    <ds-button href="#there">A link</ds-button>
    <ds-button href="#elsewhere" target="_blank">Another site</ds-button>
  </div>`,
};

/** It wraps rather than being cut. */
export const LongText: StoryObj = {
  render: () => html`<div style="max-inline-size: 16rem"><ds-button full variant="primary">Send a copy of everything to my new family practice</ds-button></div>`,
};
