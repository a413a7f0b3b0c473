/** Stories of `ds-timeline`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/badge.ts';
import '../register/button.ts';
import '../register/timeline.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';
import type { TimelineEvent } from './ds-timeline.ts';

const meta: Meta = {
  title: 'Design system/Data/Timeline',
  component: 'ds-timeline',
  parameters: { controls: { disable: false } },
  args: { groupBy: 'month', order: 'newest-first', current: 'way', hasEarlier: true, loading: false },
  argTypes: {
    groupBy: { control: 'inline-radio', options: ['month', 'year', 'none'] },
    order: { control: 'inline-radio', options: ['newest-first', 'oldest-first'] },
  },
};
export default meta;

const EVENTS: readonly TimelineEvent[] = [
  {
    id: 'way',
    at: '2026-05-12T09:30:00Z',
    title: 'On its way to you',
    text: 'It should be there tomorrow before noon.',
    icon: 'send',
    tone: 'info',
    href: '#way',
  },
  { id: 'packed', at: '2026-05-11', title: 'Packed', icon: 'check', tone: 'success' },
  { id: 'late', at: '2026-05-06', title: 'Later than planned', text: 'The mill sent the flour three days late.', icon: 'alert', tone: 'warning' },
  { id: 'paid', at: '2026-04-28', title: 'Paid', icon: 'bill' },
  { id: 'ordered', at: '2026-04-27', title: 'Ordered' },
];

/** Steps of an order, letters, changes: what happened when. */
export const Default: StoryObj = {
  render: (args) => html`<ds-timeline
    group-by=${args['groupBy']}
    order=${args['order']}
    current=${args['current']}
    time-zone="UTC"
    ?has-earlier=${args['hasEarlier']}
    ?loading=${args['loading']}
    .events=${EVENTS}
  ></ds-timeline>`,
};

/** With own content, by year, without groups and from the start, loading earlier ones, and empty. */
export const States: StoryObj = {
  render: () => html`<div class="story-grid">
    <ds-timeline current="way" time-zone="UTC" .events=${EVENTS}>
      <div slot="event-packed"><ds-badge tone="success">Two parcels</ds-badge></div>
    </ds-timeline>
    <ds-timeline group-by="year" has-earlier loading .events=${[...EVENTS.slice(0, 2), { id: 'old', at: '2024-12-24', title: 'A tree for the market square', icon: 'home' }]} time-zone="UTC"></ds-timeline>
    <ds-timeline group-by="none" order="oldest-first" has-earlier time-zone="UTC" .events=${EVENTS.slice(2)} .renderEvent=${(event: TimelineEvent) => html`Number <b>${event.id}</b>`}></ds-timeline>
    <ds-timeline></ds-timeline>
  </div>`,
};

/** Long words and long text. */
export const LongText: StoryObj = {
  render: () =>
    html`<ds-timeline .events=${[
      {
        id: '1',
        at: '2026-05-12',
        title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunter',
        icon: 'send',
        href: '#1',
        text: 'The ferry to the island leaves an hour later than on other days, because the harbor has its yearly fair and the pier is full of people.',
      },
      { id: '2', at: 'unknown', when: 'At some time before the harbor was built', title: 'First ferry' },
    ]}></ds-timeline>`,
};

export const RightToLeft = inRightToLeft(States);
export const Dark = inDark(States);
export const HighContrast = inHighContrast(States);
export const LargeText = inLargeText(States);
