/** Stories of `ds-visually-hidden`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/visually-hidden.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Layout/Visually hidden',
  component: 'ds-visually-hidden',
  parameters: { controls: { disable: false } },
};
export default meta;

/** Where the eye knows from the place what the ear must be told. */
export const Default: StoryObj = {
  args: { seen: '4 of 5', heard: 'stars, by twelve readers' },
  render: (args) => html`<p>${args['seen']} <ds-visually-hidden>${args['heard']}</ds-visually-hidden></p>`,
};

/** In a sentence, at the end of a link, and with long text: none of them takes room. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <p>Seen.<ds-visually-hidden> Heard.</ds-visually-hidden></p>
    <p><a href="#more">Read more<ds-visually-hidden> about the opening hours</ds-visually-hidden></a></p>
    <p>A long one.<ds-visually-hidden>${' Heard by those who listen.'.repeat(20)}</ds-visually-hidden> It does not make the page wider.</p>
  </div>`,
};

/** From right to left. */
export const RightToLeft = inRightToLeft(States);

/** On dark ground. */
export const Dark = inDark(States);

/** In high contrast. */
export const HighContrast = inHighContrast(States);

/** With text twice as large. */
export const LargeText = inLargeText(States);
