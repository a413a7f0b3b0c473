/** Results to review at the desk in each of their states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { REVIEW_ID, reviewScenarios } from '../../mocks/reviews-mocks.ts';
import { RecordsDeskReviewPage } from '../desk-review/records-desk-review-page.ts';
import { RecordsDeskReviewsPage } from './records-desk-reviews-page.ts';

defineElement('records-desk-reviews-page', RecordsDeskReviewsPage);
defineElement('records-desk-review-page', RecordsDeskReviewPage);

const meta: Meta = {
  title: 'Records/Desk reviews',
  component: 'records-desk-reviews-page',
  render: () => html`<records-desk-reviews-page></records-desk-reviews-page>`,
  decorators: [withPortal({ subject: TEST_CLINIC })],
  parameters: { msw: reviewScenarios.waiting },
};
export default meta;

const one = (msw: (typeof reviewScenarios)[keyof typeof reviewScenarios]): StoryObj => ({
  render: () => html`<records-desk-review-page .params=${{ reportId: REVIEW_ID }}></records-desk-review-page>`,
  parameters: { msw },
});

export const Waiting: StoryObj = {};
export const NoResults: StoryObj = { parameters: { msw: reviewScenarios.none } };
export const Loading: StoryObj = { parameters: { msw: reviewScenarios.slow } };
export const ServerError: StoryObj = { parameters: { msw: reviewScenarios.serverError } };
export const One = one(reviewScenarios.one);
export const Reviewed = one(reviewScenarios.reviewed);
export const Withdrawn = one(reviewScenarios.withdrawn);
/** The lab sends it again while it is open. */
export const CameAnew = one(reviewScenarios.changed);
/** Who may only look reviews nothing. */
export const LookingOn: StoryObj = { ...one(reviewScenarios.one), decorators: [withPortal({ subject: { ...TEST_CLINIC, scopes: ['records:read'] } })] };
