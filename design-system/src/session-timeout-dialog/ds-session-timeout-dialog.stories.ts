/** Stories of `ds-session-timeout-dialog`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/session-timeout-dialog.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';
import { FakeClock } from '../timing/fake-clock.ts';

const meta: Meta = {
  title: 'Design system/Feedback/Session timeout dialog',
  component: 'ds-session-timeout-dialog',
  parameters: { controls: { disable: false } },
};
export default meta;

/** A clock that stands still 95 seconds before the end. */
const END = '2026-11-25T14:30:00Z';
const STOPPED = new FakeClock(Date.parse(END) - 95_000);

/** Once on a page of somebody signed in; it opens by itself. */
export const Default: StoryObj = {
  args: { warnBefore: 120, heading: 'Are you still there?', busy: false },
  render: (args) => html`<ds-session-timeout-dialog
    .clock=${STOPPED}
    expires-at=${END}
    warn-before=${args['warnBefore']}
    heading=${args['heading']}
    ?busy=${args['busy']}
  ></ds-session-timeout-dialog>`,
};

/** With a sentence of the page’s own. */
export const States: StoryObj = {
  render: () => html`<ds-session-timeout-dialog .clock=${STOPPED} expires-at=${END}
    >We hold your seats until the time is up. What you wrote on this page stays here.</ds-session-timeout-dialog
  >`,
};

/** The session is being extended. */
export const Busy: StoryObj = {
  render: () => html`<ds-session-timeout-dialog .clock=${STOPPED} expires-at=${END} busy></ds-session-timeout-dialog>`,
};

/** From right to left. */
export const RightToLeft = inRightToLeft(States);

/** On dark ground. */
export const Dark = inDark(States);

/** In high contrast. */
export const HighContrast = inHighContrast(States);

/** With text twice as large. */
export const LargeText = inLargeText(States);
