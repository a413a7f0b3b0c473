/** Two versions of one draft. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { draftOf } from '../mocks/compose-mocks.ts';
import { MessagesDraftVersions } from './messages-draft-versions.ts';

defineElement('messages-draft-versions', MessagesDraftVersions);

const meta: Meta = { title: 'Messages/Draft versions', component: 'messages-draft-versions', decorators: [withPortal()] };
export default meta;

export const Two: StoryObj = {
  render: () =>
    html`<messages-draft-versions .mine=${draftOf()} .other=${draftOf({ body: 'My new tablets make me dizzy. I wrote this on my phone.' })}></messages-draft-versions>`,
};
export const LongAndEmpty: StoryObj = {
  render: () =>
    html`<messages-draft-versions .mine=${draftOf({ body: 'It hurts. '.repeat(300) })} .other=${draftOf({ subject: '', body: '' })}></messages-draft-versions>`,
};
