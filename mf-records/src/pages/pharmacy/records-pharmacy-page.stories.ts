/** The pharmacy that is kept, and finding another one. */
import { defineElement } from '@portal/shell/contract';
import { TEST_PATIENT, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { refillScenarios } from '../../mocks/refills-mocks.ts';
import { RecordsPharmacyPage } from './records-pharmacy-page.ts';

defineElement('records-pharmacy-page', RecordsPharmacyPage);

const meta: Meta = {
  title: 'Records/Pharmacy page',
  component: 'records-pharmacy-page',
  render: () => html`<records-pharmacy-page></records-pharmacy-page>`,
  decorators: [withPortal()],
  parameters: { msw: refillScenarios.pharmacy },
};
export default meta;

export const Kept: StoryObj = {};
export const None: StoryObj = { parameters: { msw: refillScenarios.noPharmacy } };
export const ReadOnly: StoryObj = { decorators: [withPortal({ subject: { ...TEST_PATIENT, scopes: ['records:read'] } })] };
export const Loading: StoryObj = { parameters: { msw: refillScenarios.slow } };
export const ServerError: StoryObj = { parameters: { msw: refillScenarios.serverError } };
