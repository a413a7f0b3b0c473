/** Stories of `ds-progress-steps`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { ProgressStep } from './ds-progress-steps.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';
import '../register/progress-steps.ts';

const meta: Meta = {
  title: 'Design system/Navigation/Progress steps',
  component: 'ds-progress-steps',
  parameters: { controls: { disable: false } },
};
export default meta;

const STEPS: ProgressStep[] = [
  { id: 'trip', label: 'Your trip' },
  { id: 'travelers', label: 'Travelers' },
  { id: 'seats', label: 'Seats' },
  { id: 'payment', label: 'Payment' },
  { id: 'review', label: 'Review' },
];
const LINKED = STEPS.map((step, index): ProgressStep => (index < 3 ? { ...step, href: `#${step.id}` } : step));
const WITH_ERROR: ProgressStep[] = STEPS.map((step) => (step.id === 'travelers' ? { ...step, state: 'error', href: '#travelers' } : step));

/** Above a task of several pages: what is done, where one is, what is left. */
export const Default: StoryObj = {
  args: { label: 'Booking', current: 'seats', compact: false },
  argTypes: { current: { control: 'select', options: STEPS.map((step) => step.id) } },
  render: (args) => html`<ds-progress-steps .steps=${STEPS} label=${args['label']} current=${args['current']} ?compact=${args['compact']}></ds-progress-steps>`,
};

/** Steps already done may lead back; one with a mistake says so. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-progress-steps label="With links" .steps=${LINKED} current="seats"></ds-progress-steps>
    <ds-progress-steps label="With a mistake" .steps=${WITH_ERROR} current="payment"></ds-progress-steps>
    <ds-progress-steps label="At the start" .steps=${STEPS} current="trip"></ds-progress-steps>
  </div>`,
};

/** One line for narrow places; it opens the list. */
export const Compact: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-progress-steps compact label="Booking" .steps=${LINKED} current="travelers"></ds-progress-steps>
    <ds-progress-steps compact label="Booking with a mistake" .steps=${WITH_ERROR} current="payment"></ds-progress-steps>
  </div>`,
};

/** Long names wrap and never push the page wider. */
export const LongText: StoryObj = {
  render: () => html`<ds-progress-steps
    label="Order"
    current="b"
    .steps=${[
      { id: 'a', label: 'Choose the bread, the rolls and the cakes you would like to pick up' },
      { id: 'b', label: 'Donauwaldbäckereispezialitätenbestellformularzusammenfassungs' },
      { id: 'c', label: 'When and where to pick them up' },
    ]}
  ></ds-progress-steps>`,
};

export const RightToLeft = inRightToLeft(States);
export const Dark = inDark(States);
export const HighContrast = inHighContrast(States);
export const LargeText = inLargeText(States);
