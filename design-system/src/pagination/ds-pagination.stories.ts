/** Stories of `ds-pagination`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../register/pagination.ts';
import { styleProperties } from '../styles/style-properties.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';
import type { DsPagination } from './ds-pagination.ts';

const meta: Meta = {
  title: 'Design system/Navigation/Pagination',
  component: 'ds-pagination',
  parameters: { controls: { disable: false } },
  args: { label: 'Pages of books', page: 6, pages: 12, siblings: 1, variant: 'pages', summary: '', busy: false },
  argTypes: {
    page: { control: { type: 'number', min: 1 } },
    pages: { control: { type: 'number', min: 0 } },
    siblings: { control: { type: 'range', min: 0, max: 4 } },
    variant: { control: 'inline-radio', options: ['pages', 'more'] },
  },
};
export default meta;

const hrefFor = (page: number): string => `#page-${page}`;

/** A list that is too long for one page. */
export const Default: StoryObj = {
  render: (args) => html`<ds-pagination
    label=${args['label']}
    page=${args['page']}
    pages=${args['pages']}
    siblings=${args['siblings']}
    variant=${args['variant']}
    summary=${args['summary'] || nothing}
    ?busy=${args['busy']}
  ></ds-pagination>`,
};

/** The first page, the last one, few pages, many, and words of your own. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-pagination label="First page" page="1" pages="9"></ds-pagination>
    <ds-pagination label="Last page" page="9" pages="9"></ds-pagination>
    <ds-pagination label="Three pages" page="2" pages="3"></ds-pagination>
    <ds-pagination label="Many pages" page="120" pages="1200" siblings="0"></ds-pagination>
    <ds-pagination label="With a count" page="2" pages="5" summary="21–40 of 95 orders"></ds-pagination>
  </div>`,
};

/** Each page has an address of its own, to share and to go back to. */
export const Links: StoryObj = {
  render: () => html`<ds-pagination label="Pages of orders" page="4" pages="8" .hrefFor=${hrefFor}></ds-pagination>`,
};

/** A list people read from the top, such as news: it grows instead of changing. */
export const LoadMore: StoryObj = {
  render: () => html`<ds-pagination
    label="More news"
    variant="more"
    page="1"
    pages="4"
    summary="10 of 38 news shown"
    @page-change=${(event: Event) => {
      const more = event.currentTarget as DsPagination;
      more.summary = `${Math.min(38, (more.page + 1) * 10)} of 38 news shown`;
    }}
  ></ds-pagination>`,
};

/** The next part is on its way. */
export const LoadingMore: StoryObj = {
  render: () => html`<ds-pagination label="More news" variant="more" page="1" pages="4" summary="10 of 38 news shown" busy></ds-pagination>`,
};

/** Everything is shown: the button has gone. */
export const AllLoaded: StoryObj = {
  render: () => html`<ds-pagination label="More news" variant="more" page="4" pages="4" summary="All 38 news shown"></ds-pagination>`,
};

/** In a narrow place it says the page in words. */
export const Narrow: StoryObj = {
  render: () => html`<div ${styleProperties({ 'max-inline-size': '20rem' })}><ds-pagination label="Pages" page="3" pages="12"></ds-pagination></div>`,
};

export const RightToLeft = inRightToLeft(States);
export const Dark = inDark(States);
export const HighContrast = inHighContrast(States);
export const LargeText = inLargeText(States);
