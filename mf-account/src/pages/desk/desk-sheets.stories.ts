/** What the account desk prints. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { LETTERS_TO_PRINT } from '../../mocks/desk-letters-mocks.ts';
import { CODE } from '../../mocks/desk-mocks.ts';
import { AccountCodeSheet } from './account-code-sheet.ts';
import { AccountLettersSheet } from './account-letters-sheet.ts';

defineElement('account-code-sheet', AccountCodeSheet);
defineElement('account-letters-sheet', AccountLettersSheet);

const meta: Meta = { title: 'Account/Desk sheets', component: 'account-code-sheet', decorators: [withPortal({ subject: TEST_CLINIC })] };
export default meta;

export const Code: StoryObj = { render: () => html`<account-code-sheet .data=${CODE}></account-code-sheet>` };
export const Letters: StoryObj = { render: () => html`<account-letters-sheet .data=${LETTERS_TO_PRINT}></account-letters-sheet>` };
