/** The card of results on the home page. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { recordsHomeData } from '../mocks/records-mocks.ts';
import { RecordsCard } from './records-card.ts';

defineElement('records-card', RecordsCard);

const meta: Meta = {
  title: 'Records/Card',
  component: 'records-card',
  render: ({ data }) => html`<records-card .data=${data}></records-card>`,
  decorators: [withPortal()],
};
export default meta;

export const NewResults: StoryObj = { args: { data: recordsHomeData.success } };
export const NothingNew: StoryObj = { args: { data: { ...recordsHomeData.success, newCount: 0, newFlagged: [] } } };
export const Empty: StoryObj = { args: { data: recordsHomeData.empty } };
