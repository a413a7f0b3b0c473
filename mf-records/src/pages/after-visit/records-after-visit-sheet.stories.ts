/** What is printed of a visit that took place. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { EMPTY_SUMMARY, SUMMARY } from '../../mocks/after-visit-mocks.ts';
import { RecordsAfterVisitSheet } from './records-after-visit-sheet.ts';

defineElement('records-after-visit-sheet', RecordsAfterVisitSheet);

const meta: Meta = { title: 'Records/After-visit sheet', component: 'records-after-visit-sheet', decorators: [withPortal()] };
export default meta;

export const Full: StoryObj = { render: () => html`<records-after-visit-sheet .data=${SUMMARY}></records-after-visit-sheet>` };
export const NothingRecorded: StoryObj = { render: () => html`<records-after-visit-sheet .data=${EMPTY_SUMMARY}></records-after-visit-sheet>` };
