import { defineElement } from '@portal/design-system/define-element';
import { html } from 'lit';
import { guestPayMocks } from '../mocks/guest-pay-mocks.ts';
import { PortalGuestPayPage } from './portal-guest-pay-page.ts';

defineElement('portal-guest-pay-page', PortalGuestPayPage);

export default {
  title: 'Shell/Pay a bill as a guest',
  parameters: { layout: 'fullscreen' },
  render: () => html`<portal-guest-pay-page></portal-guest-pay-page>`,
};

export const Good = { parameters: { msw: guestPayMocks.good } };
/** A bank takes days, or the gateway’s answer was lost. */
export const Pending = { parameters: { msw: guestPayMocks.pending } };
export const Declined = { parameters: { msw: guestPayMocks.declined } };
/** Whatever of the three facts is wrong. */
export const NotFound = { parameters: { msw: guestPayMocks.notFound } };
/** The portal takes no payments. */
export const Offline = { parameters: { msw: guestPayMocks.offline } };
export const PortalDown = { parameters: { msw: guestPayMocks.down } };
