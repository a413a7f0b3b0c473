/** What is printed of the record. */
import { defineElement } from '@portal/shell/contract';
import { TEST_PATIENT, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { SHEETS } from '../mocks/records-mocks.ts';
import { RecordsMedicineSheet } from './records-medicine-sheet.ts';
import { RecordsResultSheet } from './records-result-sheet.ts';
import { RecordsVaccineSheet } from './records-vaccine-sheet.ts';
import { RecordsWalletSheet } from './records-wallet-sheet.ts';

defineElement('records-medicine-sheet', RecordsMedicineSheet);
defineElement('records-result-sheet', RecordsResultSheet);
defineElement('records-vaccine-sheet', RecordsVaccineSheet);
defineElement('records-wallet-sheet', RecordsWalletSheet);

const meta: Meta = { title: 'Records/Sheets', component: 'records-result-sheet', decorators: [withPortal()] };
export default meta;

export const Result: StoryObj = { render: () => html`<records-result-sheet .data=${SHEETS.result}></records-result-sheet>` };
export const WithdrawnResult: StoryObj = { render: () => html`<records-result-sheet .data=${SHEETS.withdrawn}></records-result-sheet>` };
/** Who may not read the patient's details does not learn the patient number either. */
export const Vaccines: StoryObj = {
  decorators: [withPortal({ subject: { ...TEST_PATIENT, relationship: 'parent', identity: { ...TEST_PATIENT.identity, patientNumber: null } } })],
  render: () => html`<records-vaccine-sheet .data=${SHEETS.vaccines}></records-vaccine-sheet>`,
};
export const NoVaccines: StoryObj = { render: () => html`<records-vaccine-sheet .data=${{ ...SHEETS.vaccines, items: [] }}></records-vaccine-sheet>` };
export const Medicines: StoryObj = { render: () => html`<records-medicine-sheet .data=${SHEETS.medicines}></records-medicine-sheet>` };
export const WalletCard: StoryObj = { render: () => html`<records-wallet-sheet .data=${SHEETS.wallet}></records-wallet-sheet>` };
/** What is not on file is said so. */
export const EmptyWalletCard: StoryObj = {
  render: () => html`<records-wallet-sheet .data=${{ medications: [], allergies: [], conditions: [], contacts: [] }}></records-wallet-sheet>`,
};
