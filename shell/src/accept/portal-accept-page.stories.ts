/** An invitation to another person's record, in each of its states. */
import { defineElement } from '@portal/design-system/define-element';
import { html } from 'lit';
import { ACCEPT_CODE, acceptMocks } from '../mocks/accept-mocks.ts';
import { PortalAcceptPage } from './portal-accept-page.ts';

defineElement('portal-accept-page', PortalAcceptPage);

export default {
  title: 'Shell/Accept an invitation',
  render: () => html`<portal-accept-page code=${ACCEPT_CODE}></portal-accept-page>`,
  parameters: { layout: 'fullscreen' },
};

export const SignedIn = { parameters: { msw: acceptMocks.signedIn } };
export const SignedOut = { parameters: { msw: acceptMocks.signedOut } };
export const NotValid = { parameters: { msw: acceptMocks.notValid } };
export const TakenMeanwhile = { parameters: { msw: acceptMocks.takenMeanwhile } };
