/** The card of the account on the home page. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { accountHomeData } from '../mocks/account-mocks.ts';
import { AccountCard } from './account-card.ts';

defineElement('account-card', AccountCard);

const meta: Meta = {
  title: 'Account/Card',
  component: 'account-card',
  render: ({ data }) => html`<account-card .data=${data}></account-card>`,
  decorators: [withPortal()],
};
export default meta;

export const Complete: StoryObj = { args: { data: accountHomeData.success } };
export const LongContent: StoryObj = { args: { data: accountHomeData.longContent } };
