/** The four lists of the record in each of their states. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { recordsScenarios, SHEETS } from '../../mocks/records-mocks.ts';
import { leftOf, REFILL_ID } from '../../mocks/refills-mocks.ts';
import { RecordsAllergiesPage } from './records-allergies-page.ts';
import { RecordsConditionsPage } from './records-conditions-page.ts';
import { RecordsImmunizationsPage } from './records-immunizations-page.ts';
import { RecordsMedicationsPage } from './records-medications-page.ts';

defineElement('records-allergies-page', RecordsAllergiesPage);
defineElement('records-conditions-page', RecordsConditionsPage);
defineElement('records-immunizations-page', RecordsImmunizationsPage);
defineElement('records-medications-page', RecordsMedicationsPage);

/** One can be asked for, one is on its way. */
const LEFT = leftOf([
  { id: SHEETS.medicines.items[0]?.id ?? '', name: 'Metformin 1000 mg tablet' },
  { id: SHEETS.medicines.items[1]?.id ?? '', name: 'Prednisone 10 mg tablet', more: { open: { id: REFILL_ID, state: 'sent' }, refillsLeft: 0 } },
]);

const meta: Meta = { title: 'Records/Lists', decorators: [withPortal()], parameters: { msw: [...recordsScenarios.success, ...LEFT] } };
export default meta;

const conditions = () => html`<records-conditions-page></records-conditions-page>`;
const medications = () => html`<records-medications-page></records-medications-page>`;
const allergies = () => html`<records-allergies-page></records-allergies-page>`;
const immunizations = () => html`<records-immunizations-page></records-immunizations-page>`;

export const Conditions: StoryObj = { render: conditions };
export const Medications: StoryObj = { render: medications };
export const Allergies: StoryObj = { render: allergies };
export const Immunizations: StoryObj = { render: immunizations };
export const NoConditions: StoryObj = { render: conditions, parameters: { msw: recordsScenarios.empty } };
export const NoMedications: StoryObj = { render: medications, parameters: { msw: recordsScenarios.empty } };
export const NoAllergies: StoryObj = { render: allergies, parameters: { msw: recordsScenarios.empty } };
export const NoImmunizations: StoryObj = { render: immunizations, parameters: { msw: recordsScenarios.empty } };
export const ManyImmunizations: StoryObj = { render: immunizations, parameters: { msw: recordsScenarios.many } };
export const Loading: StoryObj = { render: conditions, parameters: { msw: recordsScenarios.slow } };
export const ServerError: StoryObj = { render: conditions, parameters: { msw: recordsScenarios.serverError } };
