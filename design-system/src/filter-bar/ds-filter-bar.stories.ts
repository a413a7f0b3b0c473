/** Stories of `ds-filter-bar`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import '../register/filter-bar.ts';
import '../register/text-field.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';
import type { DsFilterBar } from './ds-filter-bar.ts';
import type { Filter } from './filter-values.ts';

const meta: Meta = {
  title: 'Design system/Data/Filter bar',
  component: 'ds-filter-bar',
  parameters: { controls: { disable: false } },
  argTypes: { resultCount: { control: 'number' }, moreResults: { control: 'boolean' }, filters: { control: 'object' }, values: { control: 'object' } },
};
export default meta;

const FILTERS: readonly Filter[] = [
  {
    id: 'branch',
    label: 'Branch',
    kind: 'select',
    options: [
      { value: 'center', label: 'Center' },
      { value: 'river', label: 'Riverside' },
    ],
  },
  {
    id: 'format',
    label: 'Format',
    kind: 'multi',
    options: [
      { value: 'book', label: 'Book' },
      { value: 'map', label: 'Map' },
      { value: 'game', label: 'Board game' },
    ],
  },
  { id: 'in', label: 'On the shelf', kind: 'toggle' },
];

/** Above a list or a table that is too long to look through. */
export const Default: StoryObj = {
  args: { filters: FILTERS, values: { format: ['book'] }, resultCount: 42 },
  render: (
    args,
  ) => html`<ds-filter-bar .filters=${args['filters']} .values=${args['values']} .resultCount=${args['resultCount']} .moreResults=${args['moreResults']}>
    <ds-text-field slot="search" label="Search the catalog" type="search" no-mark></ds-text-field>
  </ds-filter-bar>`,
};

/** Without anything set, with several filters, without a search, and with nothing left. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-filter-bar .filters=${FILTERS} result-count="1280"><ds-text-field slot="search" label="Search the catalog" type="search" no-mark></ds-text-field></ds-filter-bar>
    <ds-filter-bar .filters=${FILTERS} .values=${{ branch: 'river', format: ['book', 'map'], in: true }} result-count="1"
      ><ds-text-field slot="search" label="Search the shelves" type="search" no-mark value="sea"></ds-text-field
    ></ds-filter-bar>
    <ds-filter-bar .filters=${FILTERS} .values=${{ in: true }} result-count="0"></ds-filter-bar>
  </div>`,
};

/** Opens the fold as a reader would. */
const unfolded = ref((element) => void unfold(element as DsFilterBar | undefined));

async function unfold(bar: DsFilterBar | undefined): Promise<void> {
  await bar?.updateComplete;
  bar?.renderRoot.querySelector<HTMLElement>('.disclosure')?.click();
}

/** Where there is little room: the filters fold into a button that says how many are set. */
export const Narrow: StoryObj = {
  render: () => html`<div class="story-grid">
    <ds-filter-bar .filters=${FILTERS} .values=${{ branch: 'river', in: true }} result-count="12"
      ><ds-text-field slot="search" label="Search" type="search" no-mark></ds-text-field
    ></ds-filter-bar>
    <ds-filter-bar .filters=${FILTERS} .values=${{ branch: 'river', in: true }} result-count="12" ${unfolded}></ds-filter-bar>
    <p>A column beside them.</p>
  </div>`,
};

/** Long names and many choices. */
export const LongText: StoryObj = {
  render: () => html`<ds-filter-bar
    .filters=${[
      ...FILTERS,
      { id: 'ship', label: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamte', kind: 'toggle' },
      {
        id: 'shelf',
        label: 'Shelf',
        kind: 'multi',
        options: Array.from({ length: 40 }, (_, index) => ({ value: String(index), label: `Shelf ${index + 1}` })),
      },
    ]}
    .values=${{ ship: true, shelf: Array.from({ length: 12 }, (_, index) => String(index)) }}
    result-count="9"
  ></ds-filter-bar>`,
};

export const RightToLeft = inRightToLeft(States);
export const Dark = inDark(States);
export const HighContrast = inHighContrast(States);
export const LargeText = inLargeText(States);
