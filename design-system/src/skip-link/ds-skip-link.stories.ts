/** Stories of `ds-skip-link`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/skip-link.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Navigation/Skip link',
  component: 'ds-skip-link',
  parameters: { controls: { disable: false } },
  args: { href: '#content', text: 'Skip to the content' },
};
export default meta;

const content = html`<div id="content" tabindex="-1">The content.</div>`;

/** The first thing on a page with navigation. Press Tab to see it. */
export const Default: StoryObj = {
  render: (args) => html`<div><ds-skip-link href=${args['href']}>${args['text']}</ds-skip-link>${content}</div>`,
};

/** Several, on a page with a long list beside the content; and one with a long text. */
export const States: StoryObj = {
  render: () => html`<div>
    <ds-skip-link href="#content">Skip to the content</ds-skip-link>
    <ds-skip-link href="#list">Skip to the list of all the books that you have borrowed so far</ds-skip-link>
    ${content}
    <div id="list">The list.</div>
  </div>`,
};

export const RightToLeft = inRightToLeft(States);
export const Dark = inDark(States);
export const HighContrast = inHighContrast(States);
export const LargeText = inLargeText(States);
