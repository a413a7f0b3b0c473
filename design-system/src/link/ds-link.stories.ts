/** Stories of `ds-link`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../register/link.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Actions/Link',
  component: 'ds-link',
  parameters: { controls: { disable: false } },
};
export default meta;

/** Goes somewhere; what does something is a button. */
export const Default: StoryObj = {
  args: { text: 'Opening hours', href: '/hours', variant: 'inline', external: false, target: undefined },
  argTypes: { variant: { control: 'select', options: ['inline', 'standalone'] }, target: { control: 'select', options: [undefined, '_blank'] } },
  render: (args) => html`<ds-link
    href=${args['href']}
    variant=${args['variant']}
    ?external=${args['external']}
    target=${ifDefined(args['target'] as string | undefined)}
    >${args['text']}</ds-link
  >`,
};

/** In a sentence and on its own: here, elsewhere, in a new tab, a file. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <p>Read the <ds-link href="/rules">rules of the reading room</ds-link>, the <ds-link external href="https://example.com/">city’s page</ds-link> or the
      <ds-link target="_blank" href="https://example.com/map">map of all shops</ds-link>. You can also take the
      <ds-link download="menu.pdf" details="PDF, 240 KB" href="/menu.pdf">menu of the week</ds-link> with you.</p>
    <div><ds-link variant="standalone" href="/hours">Opening hours</ds-link></div>
    <div><ds-link variant="standalone" external href="https://example.com/">The city’s page</ds-link></div>
    <div><ds-link variant="standalone" target="_blank" href="https://example.com/map">Map of all shops</ds-link></div>
    <div><ds-link variant="standalone" download="menu.pdf" details="PDF, 240 KB" href="/menu.pdf">Menu of the week</ds-link></div>
  </div>`,
};

/** It wraps rather than being cut. */
export const LongText: StoryObj = {
  render: () => html`<ds-link variant="standalone" target="_blank" href="https://example.com/"
    >How to find the shop in the Kraftfahrzeughaftpflichtversicherungsgesellschaftsstrasse by bus and on foot</ds-link
  >`,
};

/** From right to left. */
export const RightToLeft = inRightToLeft(States);

/** On dark ground. */
export const Dark = inDark(States);

/** In high contrast. */
export const HighContrast = inHighContrast(States);

/** With text twice as large. */
export const LargeText = inLargeText(States);
