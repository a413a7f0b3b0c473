/** Asking for refills in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_PATIENT, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { refillScenarios, LOW } from '../../mocks/refills-mocks.ts';
import { RecordsRefillsPage } from './records-refills-page.ts';

defineElement('records-refills-page', RecordsRefillsPage);

const meta: Meta = {
  title: 'Records/Refills page',
  component: 'records-refills-page',
  render: () => html`<records-refills-page></records-refills-page>`,
  decorators: [withPortal()],
  parameters: { msw: refillScenarios.list },
};
export default meta;

const MIA = { ...TEST_PATIENT, relationship: 'parent', displayName: 'Mia Ruiz' } as const;

export const List: StoryObj = {};
export const ListOfMia: StoryObj = { decorators: [withPortal({ subject: MIA })] };
/** One medicine is chosen by the address. */
export const OneChosen: StoryObj = { render: () => html`<records-refills-page .params=${{ medicineId: LOW.medicineId }}></records-refills-page>` };
/** It was chosen before, perhaps on another device. */
export const StillChosen: StoryObj = { parameters: { msw: refillScenarios.kept } };
export const AlignPartly: StoryObj = { parameters: { msw: refillScenarios.partly } };
export const EveryRefusal: StoryObj = { parameters: { msw: refillScenarios.everyRefusal } };
/** One is taken, one refused, and one fails. */
export const Mixed: StoryObj = { parameters: { msw: refillScenarios.mixed } };
/** There was a refill left when the list was read. */
export const Spent: StoryObj = { parameters: { msw: refillScenarios.spent } };
export const SendFails: StoryObj = { parameters: { msw: refillScenarios.sendFails } };
export const LongNames: StoryObj = { parameters: { msw: refillScenarios.long } };
/** Staff who look at a record ask for nothing in it. */
export const ReadOnly: StoryObj = { decorators: [withPortal({ subject: { ...TEST_PATIENT, scopes: ['records:read'] } })] };
export const Many: StoryObj = { parameters: { msw: refillScenarios.many } };
export const None: StoryObj = { parameters: { msw: refillScenarios.none } };
export const Loading: StoryObj = { parameters: { msw: refillScenarios.slow } };
export const ServerError: StoryObj = { parameters: { msw: refillScenarios.serverError } };
