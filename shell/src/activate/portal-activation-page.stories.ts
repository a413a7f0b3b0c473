import { defineElement } from '@portal/design-system/define-element';
import { html } from 'lit';
import { activationMocks } from '../mocks/shell-mocks.ts';
import { PortalActivationPage } from './portal-activation-page.ts';

defineElement('portal-activation-page', PortalActivationPage);

export default {
  title: 'Shell/Activate an account',
  render: () => html`<portal-activation-page code="ABCDE-12345"></portal-activation-page>`,
  parameters: { layout: 'fullscreen' },
};

export const Ready = { parameters: { msw: activationMocks.success } };
export const NotValid = { parameters: { msw: activationMocks.notValid } };
export const NameTaken = { parameters: { msw: activationMocks.taken } };
