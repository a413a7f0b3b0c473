import { defineElement } from '@portal/design-system/define-element';
import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { withFeatures } from '../mocks/portal-test-features.ts';
import { MIA } from '../mocks/shell-mocks.ts';
import { PortalTeenNote } from './portal-teen-note.ts';

defineElement('portal-teen-note', PortalTeenNote);

const TEEN = {
  ...MIA,
  identity: { fullName: 'Mia Ruiz', birthDate: '2012-03-09', patientNumber: null },
  scopes: ['records:basic', 'appointments:read', 'messages:read', 'messages:write'] as const,
  reduced: true,
  teen: { age: 14, since: '2024-03-09', until: '2030-03-09' },
};

export default {
  title: 'Shell/Teen note',
  decorators: [withFeatures],
  args: { of: TEEN },
  render: ({ of }: { of: unknown }) => html`<portal-teen-note .of=${of}></portal-teen-note>`,
};

export const Teen: StoryObj = {};
/** A clinic can leave bills to the parents. */
export const BillsStay: StoryObj = { args: { of: { ...TEEN, scopes: [...TEEN.scopes, 'billing:read'] } } };
export const LongName: StoryObj = { args: { of: { ...TEEN, displayName: 'Maximiliana Constantinopolska-Featherstonehaugh' } } };
