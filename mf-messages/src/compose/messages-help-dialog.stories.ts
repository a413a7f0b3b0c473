/** What is said before a message is sent whose words may mean danger. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { MessagesHelpDialog } from './messages-help-dialog.ts';

defineElement('messages-help-dialog', MessagesHelpDialog);

const meta: Meta = { title: 'Messages/Help dialog', component: 'messages-help-dialog', decorators: [withPortal()] };
export default meta;

export const Emergency: StoryObj = { render: () => html`<messages-help-dialog .help=${['emergency']}></messages-help-dialog>` };
export const EveryKind: StoryObj = { render: () => html`<messages-help-dialog .help=${['emergency', 'poison', 'crisis']}></messages-help-dialog>` };
