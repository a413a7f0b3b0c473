/** Stories of `ds-share-button`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import '../register/share-button.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Actions/Share button',
  component: 'ds-share-button',
  parameters: { controls: { disable: false } },
};
export default meta;

/** On a page that people show to others, and that others may see. */
export const Default: StoryObj = {
  args: { url: 'https://example.com/rye-bread', heading: 'Rye bread', text: 'Have you tried this one?', label: 'Share the recipe', variant: 'secondary' },
  argTypes: { variant: { control: 'select', options: ['secondary', 'quiet'] } },
  render: (args) => html`<ds-share-button
    url=${args['url']}
    heading=${args['heading']}
    text=${args['text']}
    label=${args['label']}
    variant=${args['variant']}
    >${args['label']}</ds-share-button
  >`,
};

/** Opens the panel as if the system had no window of its own. */
const opened = ref((button: Element | undefined) => {
  const share = button as HTMLElementTagNameMap['ds-share-button'] | undefined;
  share?.updateComplete.then(() => share.renderRoot.querySelector<HTMLElement>('#panel')?.showPopover());
});

/** The panel where the system has no share window. */
export const States: StoryObj = {
  render: () => html`<ds-share-button url="https://example.com/rye-bread" heading="Rye bread" ${opened}></ds-share-button>`,
};

/** Quiet, and with a long text. */
export const LongText: StoryObj = {
  render: () =>
    html`<ds-share-button variant="quiet">Share the way to the shop in the Kraftfahrzeughaftpflichtversicherungsgesellschaftsstrasse</ds-share-button>`,
};

/** From right to left. */
export const RightToLeft = inRightToLeft(States);

/** On dark ground. */
export const Dark = inDark(States);

/** In high contrast. */
export const HighContrast = inHighContrast(States);

/** With text twice as large. */
export const LargeText = inLargeText(States);
