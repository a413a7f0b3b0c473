/** Stories of `ds-page-header`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/badge.ts';
import '../register/button.ts';
import '../register/page-header.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Layout/Page header',
  component: 'ds-page-header',
  parameters: { controls: { disable: false } },
};
export default meta;

/** Once at the top of every page. */
export const Default: StoryObj = {
  args: { heading: 'Kitchen table', eyebrow: 'Order 1042', 'back-href': '#orders', 'back-label': 'Orders', lead: 'Delivered on May 3, signed by a neighbor.' },
  render: (args) => html`<ds-page-header
    heading=${args['heading']}
    eyebrow=${args['eyebrow']}
    .backHref=${args['back-href'] || undefined}
    back-label=${args['back-label']}
  >
    <p>${args['lead']}</p>
    <ds-button slot="actions">Print</ds-button>
  </ds-page-header>`,
};

/** Everything it can hold. */
export const States: StoryObj = {
  render: () => html`<ds-page-header eyebrow="Order 1042" heading="Kitchen table" back-href="#orders" back-label="Orders">
    <ds-badge slot="meta" tone="success">Delivered</ds-badge>
    <ds-badge slot="meta">Paid</ds-badge>
    <p>Delivered on May 3, signed by a neighbor.</p>
    <ds-button slot="actions">Print</ds-button>
    <ds-button slot="actions" variant="primary">Order again</ds-button>
  </ds-page-header>`,
};

/** The least it can be: the first page of an area. */
export const HeadingOnly: StoryObj = {
  render: () => html`<ds-page-header heading="Orders"></ds-page-header>`,
};

/** Long words break, and actions go below where they have no room. */
export const LongText: StoryObj = {
  render: () => html`<ds-page-header
    heading="Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
    eyebrow="A name that is as long as the things that are kept under it"
    back-href="#all"
    back-label="Everything that was found for Donaudampfschifffahrtselektrizitätenhauptbetriebswerk"
  >
    <ds-button slot="actions">Put it on the list of things to look at later</ds-button>
  </ds-page-header>`,
};

/** From right to left. */
export const RightToLeft = inRightToLeft(States);

/** On dark ground. */
export const Dark = inDark(States);

/** In high contrast. */
export const HighContrast = inHighContrast(States);

/** With text twice as large. */
export const LargeText = inLargeText(States);
