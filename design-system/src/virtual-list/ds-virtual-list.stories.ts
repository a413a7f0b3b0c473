/** Stories of `ds-virtual-list`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/badge.ts';
import '../register/card.ts';
import '../register/virtual-list.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Data/Virtual list',
  component: 'ds-virtual-list',
  parameters: { controls: { disable: false } },
  args: { label: 'Books of the library', count: 5000, estimate: 120, loading: false },
};
export default meta;

interface Book {
  id: number;
  title: string;
  text: string;
}

const WORDS = 'A quiet story about a ferry, a lighthouse and the people who keep both going through the winter. '.repeat(4);

const books = (count: number): Book[] =>
  Array.from({ length: count }, (_, index) => ({ id: index, title: `Book ${index + 1}`, text: WORDS.slice(0, 40 + ((index * 53) % 300)) }));

const renderBook = (book: Book) => html`<ds-card heading=${book.title} heading-level="3">${book.text}</ds-card>`;

/** Thousands of items that people scroll through; up to some hundred a list or table is better. */
export const Default: StoryObj = {
  render: (args) => html`<ds-virtual-list
    label=${args['label']}
    item-key="id"
    estimate=${args['estimate']}
    ?loading=${args['loading']}
    .items=${books(Number(args['count']))}
    .renderItem=${renderBook}
  ></ds-virtual-list>`,
};

/** More on their way, few, and nothing yet. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-virtual-list label="Books, more on their way" item-key="id" loading .items=${books(1000)} .renderItem=${renderBook}></ds-virtual-list>
    <ds-virtual-list label="Names" .items=${['Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunter', 'Harbor', 'Mill']}></ds-virtual-list>
    <ds-virtual-list label="Wishes"></ds-virtual-list>
  </div>`,
};

export const RightToLeft = inRightToLeft(States);
export const Dark = inDark(States);
export const HighContrast = inHighContrast(States);
export const LargeText = inLargeText(States);
