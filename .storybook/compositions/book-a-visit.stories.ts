/** Booking a visit: a long form in steps, with what was chosen beside it. */
import { defineElement } from '../../design-system/src/define-element.ts';
import { inDark, inLargeText, inRightToLeft } from '../../design-system/src/testing/variants.ts';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { fakeBooking, FILLED } from './book-a-visit-source.ts';
import type { BookingSource } from './book-a-visit-source.ts';
import { inPhone } from './in-phone.ts';
import { PortalCompositionBookAVisit } from './portal-composition-book-a-visit.ts';

defineElement('portal-composition-book-a-visit', PortalCompositionBookAVisit);

const AT_TIME = { ...FILLED, step: 'time', done: ['reason', 'place'] };
const AT_QUESTIONS = { ...FILLED, step: 'questions', done: ['reason', 'place', 'time'] };

const sourceWith = (changed: Partial<BookingSource>): BookingSource => ({ ...fakeBooking, ...changed });

const meta: Meta = {
  title: 'Composed pages/Book a visit',
  component: 'portal-composition-book-a-visit',
  parameters: { layout: 'fullscreen' },
  args: { source: fakeBooking, draft: undefined, visit: '' },
  render: ({ source, draft, visit }) =>
    html`<portal-composition-book-a-visit .source=${source} .draft=${draft} visit=${visit}></portal-composition-book-a-visit>`,
};
export default meta;

/** From the reason to the review; nothing is sent. */
export const Default: StoryObj = {};

/** Free times of three days. */
export const Times: StoryObj = { args: { draft: AT_TIME } };

/** The clinic is full for now. */
export const NoTimes: StoryObj = {
  args: { draft: AT_TIME, source: sourceWith({ freeTimes: async () => ({ slots: [], nextAvailable: '2026-12-03T15:00:00Z', hasLater: true }) }) },
};

/** The times are on their way. */
export const LoadingTimes: StoryObj = { args: { draft: AT_TIME, source: sourceWith({ freeTimes: () => new Promise(() => undefined) }) } };

/** What the doctor would ask, with files to send along. */
export const Questions: StoryObj = { args: { draft: AT_QUESTIONS } };

/** All answers, to be checked. */
export const Review: StoryObj = { args: { draft: FILLED } };

/** Sending it leads back: somebody else was faster. */
export const TimeTaken: StoryObj = { args: { draft: FILLED, source: sourceWith({ book: async () => undefined }) } };

/** What stands at the end. */
export const Booked: StoryObj = { args: { draft: FILLED, visit: 'NV-48213' } };

export const Phone = inPhone(Questions);
export const RightToLeft = inRightToLeft(Times);
export const Dark = inDark(Questions);
export const LargeText = inLargeText(Review);
