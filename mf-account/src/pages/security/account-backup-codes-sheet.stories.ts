/** Backup codes as they are printed. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { CODES } from '../../mocks/security-mocks.ts';
import { AccountBackupCodesSheet } from './account-backup-codes-sheet.ts';

defineElement('account-backup-codes-sheet', AccountBackupCodesSheet);

const meta: Meta = { title: 'Account/Backup codes sheet', component: 'account-backup-codes-sheet', decorators: [withPortal()] };
export default meta;

export const Codes: StoryObj = { render: () => html`<account-backup-codes-sheet .data=${CODES}></account-backup-codes-sheet>` };
