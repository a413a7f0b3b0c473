/** “My health” on the home page. */
import { defineElement } from '@portal/shell/contract';
import { TEST_PATIENT, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { healthScenarios } from '../mocks/records-mocks.ts';
import { RecordsCard } from './records-card.ts';

defineElement('records-card', RecordsCard);

const meta: Meta = {
  title: 'Records/Card',
  component: 'records-card',
  render: () => html`<records-card></records-card>`,
  decorators: [withPortal()],
  parameters: { msw: healthScenarios.success },
};
export default meta;

export const Measures: StoryObj = {};
export const SomebodyElses: StoryObj = { decorators: [withPortal({ subject: { ...TEST_PATIENT, displayName: 'June Whitfield', relationship: 'parent' } })] };
/** A value known only as less than something, one that is early, and a goal in another unit. */
export const NotExact: StoryObj = { parameters: { msw: healthScenarios.notExact } };
export const Empty: StoryObj = { parameters: { msw: healthScenarios.empty } };
export const ServerDown: StoryObj = { parameters: { msw: healthScenarios.serverError } };
