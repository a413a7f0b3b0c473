/** Stories of `ds-contents`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/contents.ts';
import { styleProperties } from '../styles/style-properties.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const SECTIONS = [
  { id: 'flour', label: 'Flour', level: 2 },
  { id: 'wheat', label: 'Wheat', level: 3 },
  { id: 'rye', label: 'Rye', level: 3 },
  { id: 'dough', label: 'Dough', level: 2 },
  { id: 'oven', label: 'In the oven', level: 2 },
];

const meta: Meta = {
  title: 'Design system/Navigation/Contents',
  component: 'ds-contents',
  parameters: { controls: { disable: false } },
  args: { heading: 'On this page', items: SECTIONS },
  argTypes: { items: { control: 'object' } },
};
export default meta;

const columns = styleProperties({ display: 'grid', 'grid-template-columns': 'repeat(auto-fit, minmax(min(16rem, 100%), 1fr))', gap: '2rem' });
const text = html`<p>
  Good bread needs four things: flour, water, salt and time. Take your time with the last one. The dough does most of the work while you
  sleep, and the oven does the rest in less than an hour.
</p>`;
const article = html`<div id="article">
  ${SECTIONS.map(({ id, label, level }) => html`${level === 2 ? html`<h2 id=${id}>${label}</h2>` : html`<h3 id=${id}>${label}</h3>`}${text}${text}`)}
</div>`;

/** Beside a long text, or above it on a phone. The page names the sections. */
export const Default: StoryObj = {
  render: (args) => html`<div ${columns}>
    <ds-contents heading=${args['heading']} .items=${args['items']}></ds-contents>
    ${article}
  </div>`,
};

/** It finds the headings of the text itself, and keeps up when they change. */
export const FromHeadings: StoryObj = {
  render: () => html`<div ${columns}><ds-contents for="article"></ds-contents>${article}</div>`,
};

/** Long names, three levels; without sections nothing shows. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-contents
      heading="In this guide"
      .items=${[
        { id: 'a', label: 'A section whose name is so long that it goes on in a second line' },
        { id: 'b', label: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamten', level: 3 },
        { id: 'c', label: 'Deep inside', level: 4 },
        { id: 'd', label: 'The end' },
      ]}
    ></ds-contents>
    <h2 id="a">A section</h2>
    <ds-contents heading="Nothing" .items=${[]}></ds-contents>
  </div>`,
};

export const RightToLeft = inRightToLeft(Default);
export const Dark = inDark(Default);
export const HighContrast = inHighContrast(Default);
export const LargeText = inLargeText(States);
